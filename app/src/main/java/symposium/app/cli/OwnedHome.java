package symposium.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symposium.app.owner.OwnerClient;
import symposium.app.owner.OwnerServer;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.IndexUnavailable;

/// Runs a command where its home is open: in this process, which becomes the home's owner and
/// serves others meanwhile, or in the process that owns it already.
final class OwnedHome {

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_MILLIS = 100;

  private OwnedHome() {}

  static int run(LibraryCommand command, Home named, List<String> arguments, Console console) {
    Home home = command instanceof DemoCommand demo ? demo.home(named, console) : named;
    home.prepare();
    for (int attempt = 0; ; attempt++) {
      Optional<HomeLock> lock = HomeLock.tryAcquire(home);
      if (lock.isPresent()) {
        return own(command, home, lock.get(), console);
      }
      if (command.forwardable()) {
        OptionalInt code = forward(home, arguments, console);
        if (code.isPresent()) {
          return code.getAsInt();
        }
      }
      pause(attempt, command, home, console);
    }
  }

  private static int own(LibraryCommand command, Home home, HomeLock lock, Console console) {
    try (var library = open(command, home, lock);
        var others =
            OwnerServer.start(
                home.owner(),
                (call, in, out, err) ->
                    new CommandLineRunner(Console.forwarded(call, in, out, err))
                        .run(call.arguments(), library))) {
      if (command.opening().equals(Opening.asking()) && library.isBehind()) {
        Indexing.await(library, console);
      }
      int code = command.run(library, console);
      if (others.running() > 0) {
        console.err().println("Finishing what another process asked of this home …");
      }
      return code;
    }
  }

  /// A demo's indexes are nobody's work: those of another version are simply made anew.
  private static Symposium open(LibraryCommand command, Home home, HomeLock lock) {
    try {
      return Symposium.open(home, lock, command.opening());
    } catch (IndexUnavailable e) {
      if (!(command instanceof DemoCommand)) {
        throw e;
      }
      HomeLock again = HomeLock.tryAcquire(home).orElseThrow(() -> e);
      return Symposium.open(home, again, new Opening(true, true, true));
    }
  }

  private static OptionalInt forward(Home home, List<String> arguments, Console console) {
    try {
      return OwnerClient.forward(
              home.owner(), console.call(arguments), console.in(), console.out(), console.err())
          .map(OptionalInt::of)
          .orElseGet(OptionalInt::empty);
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The process that owns %s ended before it answered (%s); run the command again."
              .formatted(home.path(), e.getMessage()),
          e);
    }
  }

  /// Waits a moment for an owner that is just starting or ending. A command that cannot be
  /// forwarded waits for as long as the home is in use.
  private static void pause(int attempt, LibraryCommand command, Home home, Console console) {
    if (attempt == 0 && !command.forwardable()) {
      String process = OwnerClient.owner(home.owner()).map(" (process %d)"::formatted).orElse("");
      console
          .err()
          .println(
              "Another Symposium process%s uses %s; waiting for it to end …"
                  .formatted(process, home.path()));
    }
    if (attempt >= ATTEMPTS && command.forwardable()) {
      throw new HomeUnavailable(
          "Another process holds %s and does not answer; end it, or choose another home with --home."
              .formatted(home.path()));
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HomeUnavailable("Interrupted while waiting for " + home.path(), e);
    }
  }
}
