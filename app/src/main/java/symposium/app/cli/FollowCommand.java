package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium follow`, a group of commands.
@Command(
    name = "follow",
    description = "Topics, authors, searches and papers to hear of, for feed and digests.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FollowAddCommand.class, FollowListCommand.class, FollowRemoveCommand.class})
final class FollowCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
