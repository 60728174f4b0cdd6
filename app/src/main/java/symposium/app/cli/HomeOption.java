package symposium.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symposium.app.wire.Home;

/// The options of commands that work on a home's files without opening its library.
final class HomeOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where the library lives (default: SYMPOSIUM_HOME, else ~/.symposium).")
  @Nullable Path path;

  Home home(Console console) {
    return Optional.ofNullable(path)
        .map(console::resolve)
        .map(Home::new)
        .orElseGet(Home::byDefault);
  }
}
