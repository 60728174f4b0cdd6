package symposium.app.cli;

import picocli.CommandLine.Option;

/// The one option of commands that need no home.
final class HelpFlag {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
