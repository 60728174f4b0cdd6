package symposium.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.sources.Sources;

/// `symposium train`.
@Command(
    name = "train",
    description = {
      "Makes a model. static-table: the static expert's token table, distilled from the dense model with",
      "word frequencies of a file of papers; equal input gives equal bytes."
    })
final class TrainCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "WHAT", description = "static-table")
  String what = "";

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FILE",
      description = "Papers to count words in, in any format that import reads.")
  Path corpus = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where the table goes.")
  Path output = Path.of("");

  @Override
  public int run(Symposium library, Console console) {
    if (!what.equals("static-table")) {
      throw new InvalidInput("train makes a static-table, got '%s'.".formatted(what));
    }
    try (var source = Sources.open(console.resolve(corpus), Optional.empty())) {
      library.distil(source, console.resolve(output));
    }
    console.out().println("wrote " + console.resolve(output));
    return ExitCode.FOUND;
  }
}
