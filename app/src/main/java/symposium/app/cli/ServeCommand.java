package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;

/// `symposium serve`.
@Command(
    name = "serve",
    description = "Serves pages and REST on this machine, and encodes in the background.")
final class ServeCommand extends HelpOption implements LibraryCommand {

  @Mixin ServeOptions options = new ServeOptions();

  @Override
  public Opening opening() {
    return Opening.serving();
  }

  @Override
  public boolean forwardable() {
    return false;
  }

  @Override
  public int run(Symposium library, Console console) {
    try (var server = options.start(library)) {
      console
          .err()
          .println(
              "Serving %,d papers at http://%s:%d — Ctrl-C ends it."
                  .formatted(library.count(), options.bind, server.port()));
      options
          .firstInvitation(library)
          .ifPresent(link -> console.err().println("Make the owner's account at " + link));
      Interruption.await();
    }
    return ExitCode.INTERRUPTED;
  }
}
