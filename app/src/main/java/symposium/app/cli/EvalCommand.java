package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `symposium eval`, a group of commands.
@Command(
    name = "eval",
    description = "Measures rankings against judgements: runs and qrels in TREC's formats.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EvalRunCommand.class,
      EvalScoreCommand.class,
      EvalCompareCommand.class,
      EvalExperimentCommand.class,
      EvalWorkloadCommand.class
    })
final class EvalCommand {

  @Mixin HelpFlag help = new HelpFlag();
}
