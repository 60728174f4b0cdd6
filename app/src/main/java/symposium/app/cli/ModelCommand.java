package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium model`, a group of commands.
@Command(
    name = "model",
    description = {
      "Further encoders beside the two that ship. Each becomes an expert of its name with vectors of",
      "its own, which is asked when a search names it (--experts, --weights)."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelListCommand.class,
      ModelAddCommand.class,
      ModelVerifyCommand.class,
      ModelRemoveCommand.class
    })
final class ModelCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
