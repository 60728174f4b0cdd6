package symposium.app.cli;

/// A command that works on files alone and opens no library. Confined to one thread.
interface FileCommand {

  /// Runs.
  ///
  /// @return the exit code
  int run(Console console);
}
