package symposium.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.lab.WorkloadFolder;
import symposium.core.error.InvalidInput;
import symposium.eval.workload.QueryClass;
import symposium.eval.workload.Workload;

/// `symposium eval workload`.
@Command(
    name = "workload",
    description = {
      "Makes queries of nine kinds from papers themselves, without labels: exact and half-remembered",
      "titles, typos, acronyms, author and topic, phrases, questions, claims, half abstracts. Writes a",
      "corpus with two collections, train and test, whose papers are apart."
    })
final class EvalWorkloadCommand implements FileCommand {

  @Mixin HelpFlag help = new HelpFlag();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Papers in any format that import reads.")
  List<Path> files = List.of();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "Where the workload goes.")
  Path out = Path.of("");

  @Option(
      names = "--papers",
      paramLabel = "N",
      description = "Papers at most; of more, every second, third … (default ${DEFAULT-VALUE}).",
      defaultValue = "12500")
  int papers;

  @Option(
      names = "--per-class",
      paramLabel = "N",
      description = "Queries of each kind in each part (default ${DEFAULT-VALUE}).",
      defaultValue = "400")
  int perClass;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed makes other queries (default ${DEFAULT-VALUE}).",
      defaultValue = "7")
  long seed;

  @Override
  public int run(Console console) {
    if (papers < 1 || perClass < 1) {
      throw new InvalidInput("--papers and --per-class are 1 or more.");
    }
    Workload made =
        WorkloadFolder.make(
            files.stream().map(console::resolve).toList(),
            papers,
            perClass,
            seed,
            console.resolve(out));
    console
        .out()
        .println(
            "%,d papers; %,d training and %,d test queries of %d kinds in %s"
                .formatted(
                    made.papers().size(),
                    made.training().topics().size(),
                    made.test().topics().size(),
                    QueryClass.values().length,
                    console.resolve(out)));
    return ExitCode.FOUND;
  }
}
