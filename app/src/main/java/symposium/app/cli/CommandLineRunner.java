package symposium.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import symposium.app.wire.Home;
import symposium.app.wire.Symposium;
import symposium.app.wire.Version;
import symposium.core.error.SymposiumException;

/// Parses a command line and runs its command on the library it names. Confined to one thread.
final class CommandLineRunner {

  private final Console console;

  CommandLineRunner(Console console) {
    this.console = console;
  }

  /// Runs a command on the home it names, in this process or in the one that owns the home.
  int run(List<String> arguments) {
    return guarded(
        arguments, (command, parsed) -> OwnedHome.run(command, home(parsed), arguments, console));
  }

  /// Runs a forwarded command on a library that this process has open.
  int run(List<String> arguments, Symposium library) {
    return guarded(arguments, (command, parsed) -> command.run(library, console));
  }

  @FunctionalInterface
  private interface Action {
    int run(LibraryCommand command, ParseResult parsed);
  }

  private int guarded(List<String> arguments, Action action) {
    CommandLine root = commandLine();
    try {
      ParseResult parsed = root.parseArgs(arguments.toArray(String[]::new));
      Integer helped = CommandLine.executeHelpRequest(parsed);
      if (helped != null) {
        return ExitCode.FOUND;
      }
      ParseResult named = parsed;
      while (named.hasSubcommand()) {
        named = named.subcommand();
      }
      return run(named, action, root.getErr());
    } catch (ParameterException e) {
      refuse(String.valueOf(e.getMessage()), ExitCode.USAGE);
      CommandLine.UnmatchedArgumentException.printSuggestions(e, root.getErr());
      return refuse(
          "See '%s --help'.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()),
          ExitCode.USAGE);
    } catch (SymposiumException e) {
      return refuse(e.explanation(), ExitCode.of(e));
    } catch (IllegalArgumentException e) {
      return refuse(String.valueOf(e.getMessage()), ExitCode.USAGE);
    } catch (CancellationException e) {
      return refuse(String.valueOf(e.getMessage()), ExitCode.UNAVAILABLE);
    }
  }

  /// Runs what was named; a group of commands names none and shows its own.
  private int run(ParseResult named, Action action, PrintWriter err) {
    return switch (named.commandSpec().userObject()) {
      case LibraryCommand command -> action.run(command, named);
      case FileCommand command -> command.run(console);
      default -> {
        named.commandSpec().commandLine().usage(err);
        yield ExitCode.USAGE;
      }
    };
  }

  private int refuse(String message, int code) {
    console.err().println(Wrap.safe(message));
    return code;
  }

  private CommandLine commandLine() {
    var line =
        new CommandLine(new RootCommand())
            .setExpandAtFiles(false) // a query may begin with @, and files are the caller's
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(Math.clamp(console.columns(), 60, 120));
    line.getCommandSpec().version("symposium " + Version.current());
    return line;
  }

  private Home home(ParseResult parsed) {
    return Optional.ofNullable(parsed.matchedOptionValue("--home", (Path) null))
        .map(console::resolve)
        .map(Home::new)
        .orElseGet(Home::byDefault);
  }
}
