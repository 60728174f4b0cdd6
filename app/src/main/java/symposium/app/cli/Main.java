package symposium.app.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Hop 1 of the command line: from arguments to an exit code.
public final class Main {

  private Main() {}

  /// Runs one command.
  ///
  /// @param arguments as typed
  public static void main(String[] arguments) {
    quietLibraries();
    int code = new CommandLineRunner(Console.system()).run(List.of(arguments));
    System.exit(code);
  }

  /// Libraries log warnings and worse to standard error; what readers should know is said by
  /// commands.
  private static void quietLibraries() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new StderrLog());
  }
}
