package symposium.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.lab.EvaluationHome;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.eval.collection.Collection;
import symposium.eval.experiment.Book;
import symposium.eval.plan.Plan;
import symposium.eval.plan.PlanRun;
import symposium.eval.report.ExperimentTable;
import symposium.eval.text.TextFile;

/// `symposium eval experiment`.
@Command(
    name = "experiment",
    description = {
      "Runs an experiment that a YAML file describes: which collections, experts,",
      "routers, metrics, folds and seed. Writes its table beside it, as Markdown",
      "and JSON; equal files give equal tables."
    })
final class EvalExperimentCommand implements FileCommand {

  private static final String ENDING = ".yaml";

  /// The routers that ship, as plans name them.
  private static final Set<String> SHIPPED = Set.of("learned", "fixed", "rules");

  @Mixin HomeOption at = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The experiment; its name ends in .yaml.")
  Path file = Path.of("");

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where libraries and answers are kept (default: evaluation in the home).")
  @Nullable Path cache;

  @Option(names = "--fresh", description = "Ask the experts again.")
  boolean fresh;

  @Override
  public int run(Console console) {
    Path described = console.resolve(file);
    if (!described.toString().endsWith(ENDING)) {
      throw new InvalidInput(
          "The name of an experiment ends in %s, got '%s'.".formatted(ENDING, file));
    }
    var plan = Plan.load(described, SHIPPED);
    Path kept =
        cache == null ? at.home(console).path().resolve("evaluation") : console.resolve(cache);
    var home = new EvaluationHome(kept, at.home(console).models(), console.err()::println);
    var books = new ArrayList<Book>();
    for (Path folder : plan.collections()) {
      books.add(book(Collection.open(folder), plan, home));
    }
    ExperimentTable table =
        new PlanRun(plan, books, Symposium::routers).run(console.err()::println);
    String text = table.markdown() + madeBy(described);
    save(described, ".md", text, console);
    save(described, ".json", table.json() + "\n", console);
    console.out().print(text);
    return ExitCode.FOUND;
  }

  private static String madeBy(Path described) {
    return "\nMade by `symposium eval experiment %s`.\n".formatted(described.getFileName());
  }

  private Book book(Collection collection, Plan plan, EvaluationHome home) {
    return new Book(
        home.answers(collection, Set.copyOf(plan.experts()), fresh),
        collection.qrels(),
        _ -> collection.name(),
        EvaluationHome::documentName);
  }

  private static void save(Path described, String ending, String content, Console console) {
    String name = String.valueOf(described.getFileName());
    Path target =
        described.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending);
    TextFile.save(target, writer -> writer.write(content));
    console.err().println(Wrap.safe("wrote " + target));
  }
}
