package symposium.app.cli;

import java.time.Duration;
import java.util.Optional;
import symposium.app.mcp.Carrier;
import symposium.app.mcp.McpEndpoint;
import symposium.app.mcp.Reply;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;

/// Messages answered on a library that this process has open, until none has come for a while, so
/// that a server or an import that waits for the home gets it. Confined to one thread.
final class McpSession implements LibraryCommand {

  private final MessageLines messages;
  private final Duration idle;
  private String current;

  McpSession(String first, MessageLines messages, Duration idle) {
    this.current = first;
    this.messages = messages;
    this.idle = idle;
  }

  /// The message that is being answered.
  String current() {
    return current;
  }

  @Override
  public Opening opening() {
    return Opening.asking();
  }

  @Override
  public int run(Symposium library, Console console) {
    McpEndpoint endpoint = library.mcp();
    Optional<String> message = Optional.of(current);
    while (message.isPresent()) {
      current = message.get();
      print(endpoint.answer(current, Carrier.lines()), console);
      message = messages.next(idle);
    }
    return ExitCode.FOUND;
  }

  static void print(Reply reply, Console console) {
    if (reply.hasBody()) {
      console.out().print(reply.body() + "\n");
      console.out().flush();
    }
  }
}
