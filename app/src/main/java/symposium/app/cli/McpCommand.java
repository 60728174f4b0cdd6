package symposium.app.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import symposium.app.mcp.McpEndpoint;
import symposium.app.wire.Home;
import symposium.core.error.SymposiumException;

/// `symposium mcp`. Every message is answered by whoever owns the home at that time: another
/// process, such as a server, or this one, which then keeps the home until no message has come for
/// a while.
@Command(
    name = "mcp",
    description = {
      "Offers the library as tools to a language model's client, by the Model Context Protocol on",
      "standard input and output. A running server is used; without one the library is opened here."
    })
final class McpCommand implements FileCommand {

  /// How long a home that nobody else serves is kept open for the next message.
  private static final Duration IDLE = Duration.ofSeconds(20);

  @Mixin HomeOption at = new HomeOption();

  @Override
  public int run(Console console) {
    Home home = at.home(console);
    var messages = new MessageLines(console.in());
    for (Optional<String> message = messages.next();
        message.isPresent();
        message = messages.next()) {
      answer(message.get(), messages, home, console);
    }
    return ExitCode.FOUND;
  }

  private static void answer(String message, MessageLines messages, Home home, Console console) {
    var session = new McpSession(message, messages, IDLE);
    try {
      int code =
          OwnedHome.run(
              session,
              home,
              List.of("mcp-answer", "--home", home.path().toString()),
              console.reading(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
      if (code != ExitCode.FOUND) {
        refuse(session.current(), "The process that owns the library could not answer.", console);
      }
    } catch (SymposiumException e) {
      refuse(session.current(), e.explanation(), console);
    }
  }

  private static void refuse(String message, String why, Console console) {
    McpSession.print(McpEndpoint.refusal(message, why), console);
  }
}
