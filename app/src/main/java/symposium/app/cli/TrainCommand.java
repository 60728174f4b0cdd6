package symposium.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.lab.EvaluationHome;
import symposium.app.lab.RouterTrainer;
import symposium.app.wire.RouterFile;
import symposium.app.wire.Symposium;
import symposium.app.wire.Training;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.route.RouterModel;
import symposium.sources.Sources;

/// `symposium train`.
@Command(
    name = "train",
    description = {
      "Makes a model. router: learns on this library's own papers, without labels, how to weigh the",
      "experts for each query; kept only if queries it never saw are answered better than now.",
      "show: what the router in use has learned. static: teaches the static expert's token table",
      "which titles belong to which abstracts of this library; kept only if papers it never saw are",
      "found better than now. static-table: makes that table, distilled from the dense model with",
      "word frequencies of a file of papers; equal input gives equal bytes."
    })
final class TrainCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "WHAT", description = "router, show, static or static-table")
  String what = "";

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "static-table: papers to count words in, in any format that import reads.")
  @Nullable Path corpus;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "static-table: where the table goes.")
  @Nullable Path output;

  @Option(names = "--reset", description = "static: go back to the table that ships.")
  boolean reset;

  @Override
  public int run(Symposium library, Console console) {
    return switch (what) {
      case "static" ->
          reset ? StaticTeaching.reset(library, console) : StaticTeaching.teach(library, console);
      case "router" -> router(library, console);
      case "show" -> show(library, console);
      case "static-table" -> table(library, console);
      default ->
          throw new InvalidInput(
              "train makes a router or a static-table, teaches static, or shows the router; got '%s'."
                  .formatted(what));
    };
  }

  private int table(Symposium library, Console console) {
    if (corpus == null || output == null) {
      throw new InvalidInput("train static-table needs --corpus FILE and --output FILE.");
    }
    try (var source = Sources.open(console.resolve(corpus), Optional.empty())) {
      library.training().distil(source, console.resolve(output));
    }
    console.out().println("wrote " + console.resolve(output));
    return ExitCode.FOUND;
  }

  private static int show(Symposium library, Console console) {
    Optional<RouterModel> model = library.training().routerModel();
    if (model.isEmpty()) {
      console.out().println("There is no learned router; searches use fixed weights.");
      return ExitCode.NONE;
    }
    RouterFile.explain(model.get()).forEach(console.out()::println);
    return ExitCode.FOUND;
  }

  private static int router(Symposium library, Console console) {
    var papers = new ArrayList<Paper>();
    library.forEach(
        paper -> {
          if (!paper.abstractText().isBlank()) {
            papers.add(paper);
          }
        });
    if (papers.size() < RouterTrainer.FEWEST) {
      throw new InvalidInput(
          "A router learns from %d papers with abstracts or more; this library has %,d. The router that ships stays in use."
              .formatted(RouterTrainer.FEWEST, papers.size()));
    }
    Path folder = library.home().resolve("evaluation");
    var home = new EvaluationHome(folder, library.home().resolve("models"), console.err()::println);
    var trained =
        new RouterTrainer(home, console.err()::println)
            .train(
                papers,
                folder.resolve("own-papers"),
                library.training().routerModel(),
                Training.fixedWeights());
    console
        .out()
        .println(
            "%,d queries it never saw: nDCG@10 %.4f with the weights in use, %.4f with the new router."
                .formatted(trained.queries(), trained.before(), trained.after()));
    if (!trained.isBetter()) {
      console.out().println("That is no better, so nothing was changed.");
      return ExitCode.NONE;
    }
    library.training().keepRouter(trained.model());
    console.out().println("Kept; searches use it from the next start on.");
    return ExitCode.FOUND;
  }
}
