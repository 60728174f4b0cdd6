package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium digest`, a group of commands.
@Command(
    name = "digest",
    description = "Papers by mail: asking for them, looking at them, what they came to.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DigestSubscribeCommand.class,
      DigestPreviewCommand.class,
      DigestRunCommand.class,
      DigestStatusCommand.class,
      DigestEndCommand.class
    })
final class DigestCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
