package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `symposium` itself.
@Command(
    name = "symposium",
    description = "Your own paper-discovery service: search by meaning, on your machine alone.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "First steps: symposium demo; or symposium import FILE… and symposium search WORDS…",
      "Developers: ./symposium build, ./symposium test, ./symposium bench."
    },
    subcommands = {
      ImportCommand.class,
      HarvestCommand.class,
      SearchCommand.class,
      SimilarCommand.class,
      DailyCommand.class,
      TrendingCommand.class,
      FeedCommand.class,
      FollowCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      RemoveCommand.class,
      IndexCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      BackupCommand.class,
      ServeCommand.class,
      McpCommand.class,
      DemoCommand.class,
      DigestCommand.class,
      AccountCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      ModelCommand.class,
      McpAnswerCommand.class,
      WarmUpCommand.class
    })
final class RootCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;
}
