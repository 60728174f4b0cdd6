package symposium.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symposium.app.lab.EvaluationHome;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.fuse.ConvexFusion;
import symposium.core.fuse.Fusion;
import symposium.core.fuse.ReciprocalRankFusion;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.Router;
import symposium.eval.answers.AnswerBook;
import symposium.eval.collection.Collection;
import symposium.eval.route.RunMaker;
import symposium.eval.route.Simulation;
import symposium.eval.trec.Run;

/// `symposium eval run`.
@Command(
    name = "run",
    description = {
      "Answers a collection's topics and writes a TREC run. The collection's library is built once and",
      "kept, and so is what every expert answers; any router can then be tried in no time."
    })
final class EvalRunCommand implements FileCommand {

  private static final int RRF = 60;

  @Mixin HomeOption at = new HomeOption();

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "DIR",
      description = "A folder in BEIR's layout: corpus.jsonl, queries.jsonl, qrels/*.tsv.")
  Path collection = Path.of("");

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where the run goes.")
  Path out = Path.of("");

  @Option(
      names = "--experts",
      split = ",",
      paramLabel = "NAME",
      description =
          "Only these experts, with equal weights unless --weights or --router says more.")
  List<String> experts = List.of();

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "NAME=WEIGHT",
      description = "Fixed weights, such as bm25=0.4,dense=0.6.")
  Map<String, Double> weights = new HashMap<>();

  @Option(
      names = "--router",
      paramLabel = "NAME",
      description = "learned, fixed, uniform, rules, or rrf for reciprocal rank fusion.")
  @Nullable String router;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Documents of a topic (default ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  int depth;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where libraries and answers are kept (default: evaluation in the home).")
  @Nullable Path cache;

  @Option(names = "--fresh", description = "Ask the experts again.")
  boolean fresh;

  @Option(
      names = "--similar",
      description = {
        "Topics are papers: a document's name, or a whole abstract. What",
        "resembles them is wanted."
      })
  boolean similar;

  @Override
  public int run(Console console) {
    if (depth < 1) {
      throw new InvalidInput("--depth is 1 or more.");
    }
    Collection topics = Collection.open(console.resolve(collection));
    Path kept =
        cache == null ? at.home(console).path().resolve("evaluation") : console.resolve(cache);
    var home = new EvaluationHome(kept, at.home(console).models(), console.err()::println);
    var asking = new EvaluationHome.Asking(asked(), similar, fresh);
    AnswerBook book = home.answers(topics, asking);
    Fusion fusion = "rrf".equals(router) ? new ReciprocalRankFusion(RRF) : new ConvexFusion();
    Run run =
        new RunMaker(
                new Simulation(Map.of()), fusion, new MinMax(), EvaluationHome::documentName, depth)
            .make(book, choose(book), tag());
    run.save(console.resolve(out));
    console.err().println(Wrap.safe("experts' answers: " + home.file(topics, asking)));
    console.out().println("%,d topics in %s".formatted(run.topics().size(), console.resolve(out)));
    return ExitCode.FOUND;
  }

  /// All that ship, as other routers want them from the cache too; but models that were added only
  /// with those that are named beside them.
  private Set<String> asked() {
    var named = new TreeSet<>(experts);
    named.addAll(weights.keySet());
    return named.stream().allMatch(Symposium::ships) ? Set.of() : named;
  }

  private Router choose(AnswerBook book) {
    Set<ExpertId> known = book.experts();
    experts.forEach(name -> check(name, known));
    weights.keySet().forEach(name -> check(name, known));
    if (!weights.isEmpty()) {
      var raw = new HashMap<ExpertId, Double>();
      weights.forEach((name, weight) -> raw.put(new ExpertId(name), weight));
      return new FixedRouter("weights", Gate.of(raw));
    }
    String name = Optional.ofNullable(router).orElse(experts.isEmpty() ? "learned" : "uniform");
    List<ExpertId> among =
        experts.isEmpty() ? List.copyOf(known) : experts.stream().map(ExpertId::new).toList();
    if (name.equals("uniform") || name.equals("rrf")) {
      return FixedRouter.uniform(among);
    }
    return Symposium.routers(book.termStatistics()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "There is no router '%s'; choose learned, fixed, uniform, rules or rrf."
                        .formatted(name)));
  }

  private static void check(String name, Set<ExpertId> known) {
    if (known.stream().noneMatch(id -> id.name().equals(name))) {
      throw new InvalidInput("There is no expert '%s' here; there are %s.".formatted(name, known));
    }
  }

  private String tag() {
    if (!weights.isEmpty()) {
      return "weights";
    }
    if (!experts.isEmpty()) {
      return String.join("+", experts) + (router == null ? "" : "-" + router);
    }
    return Optional.ofNullable(router).orElse("learned");
  }
}
