package symposium.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import symposium.app.mcp.Carrier;
import symposium.app.wire.Symposium;

/// `symposium mcp-answer`: answers the one message on standard input. It is what `symposium mcp`
/// forwards to the process that owns the home. Hidden.
@Command(name = "mcp-answer", hidden = true, description = "Used by symposium mcp.")
final class McpAnswerCommand extends HelpOption implements LibraryCommand {

  @Override
  public int run(Symposium library, Console console) {
    try {
      byte[] message = console.in().readNBytes(MessageLines.MAX_BYTES);
      McpSession.print(
          library.mcp().answer(new String(message, StandardCharsets.UTF_8), Carrier.lines()),
          console);
      return ExitCode.FOUND;
    } catch (IOException e) {
      return ExitCode.UNAVAILABLE; // the caller is gone
    }
  }
}
