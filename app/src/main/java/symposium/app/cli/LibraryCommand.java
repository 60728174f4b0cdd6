package symposium.app.cli;

import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;

/// A command that works on a library. Confined to one thread.
interface LibraryCommand {

  /// Runs on an open library.
  ///
  /// @return the exit code
  int run(Symposium library, Console console);

  /// How the library is opened when this process owns it.
  default Opening opening() {
    return Opening.reading();
  }

  /// Whether the process that owns the home can run it for another one.
  default boolean forwardable() {
    return true;
  }
}
