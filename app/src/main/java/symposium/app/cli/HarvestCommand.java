package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium harvest`, a group of commands.
@Command(
    name = "harvest",
    description = {
      "Fetches new papers and what is said of them.",
      "Only these commands contact the services, and only when they are called."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HarvestArxivCommand.class, HarvestHfCommand.class})
final class HarvestCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
