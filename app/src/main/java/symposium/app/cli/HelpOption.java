package symposium.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every command has.
abstract sealed class HelpOption
    permits SearchCommand,
        SimilarCommand,
        DailyCommand,
        TrendingCommand,
        FeedCommand,
        FollowAddCommand,
        FollowListCommand,
        FollowRemoveCommand,
        ImportCommand,
        ShowCommand,
        ExportCommand,
        RemoveCommand,
        IndexCommand,
        StatusCommand,
        DoctorCommand,
        DoctorMailCommand,
        BackupCommand,
        HarvestArxivCommand,
        HarvestHfCommand,
        ServeCommand,
        DemoCommand,
        DigestEndCommand,
        DigestPreviewCommand,
        DigestRunCommand,
        DigestStatusCommand,
        DigestSubscribeCommand,
        TrainCommand,
        AccountCommand,
        McpAnswerCommand,
        WarmUpCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where the library lives (default: SYMPOSIUM_HOME, else ~/.symposium).")
  @Nullable Path home;
}
