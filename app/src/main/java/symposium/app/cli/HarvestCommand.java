package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium harvest`, a group of commands.
@Command(
    name = "harvest",
    description = {
      "Fetches new papers and what is said of them. Nothing else contacts these services,",
      "and this only when it is called (by you, or by what runs it each day)."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HarvestArxivCommand.class, HarvestHfCommand.class})
final class HarvestCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
