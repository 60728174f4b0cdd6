package symposium.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import symposium.core.model.Paper;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.Router;
import symposium.core.route.RouterModel;
import symposium.eval.answers.AnswerBook;
import symposium.eval.collection.Collection;
import symposium.eval.route.Case;
import symposium.eval.route.GateTable;
import symposium.eval.route.Gates;
import symposium.eval.route.RouterTraining;
import symposium.eval.route.Simulation;
import symposium.eval.workload.Workload;

/// Trains a router on a library's own papers, without labels: queries are made of the papers, one
/// half is learned from, the other half judges whether the result is better than what is in use.
///
/// @param home keeps the evaluation's library and answers
/// @param progress hears what takes long
public record RouterTrainer(EvaluationHome home, Consumer<String> progress) {

  /// Fewer papers than this give too few queries.
  public static final int FEWEST = 200;

  private static final List<String> FIRST = List.of("bm25", "chars", "static", "title");
  private static final int PAPERS = 3_000;
  private static final int PAPERS_PER_QUERY = 22;
  private static final long SEED = 7;
  private static final int PORTFOLIO = 16;
  private static final double PENALTY = 2e-4;
  private static final int STEPS = 400;
  private static final double LEAST = 0.05;

  /// What came of training.
  ///
  /// @param model the new router
  /// @param queries held-out queries
  /// @param before what is in use is worth to them: nDCG@10, macro over classes
  /// @param after what the new router is worth to them
  public record Trained(RouterModel model, int queries, double before, double after) {

    /// Whether the new router is worth keeping.
    ///
    /// @return true when it is better on queries it never saw
    public boolean isBetter() {
      return after > before;
    }
  }

  /// Trains on papers.
  ///
  /// @param papers the library's papers with abstracts, [#FEWEST] or more
  /// @param folder where the workload goes
  /// @param inUse the router in use, or empty for the fixed weights
  /// @param fixed the fixed weights
  /// @return the result
  public Trained train(List<Paper> papers, Path folder, Optional<RouterModel> inUse, Gate fixed) {
    int perClass = Math.max(5, Math.min(papers.size(), PAPERS) / PAPERS_PER_QUERY);
    WorkloadFolder.write(WorkloadFolder.sample(papers, PAPERS, perClass, SEED), folder);
    var statistics = new IdentityHashMap<Case, TermStatistics>();
    List<Case> training = cases(folder.resolve("train"), statistics);
    List<Case> held = cases(folder.resolve("test"), statistics);
    List<ExpertId> experts = List.copyOf(training.getFirst().answers().results().keySet());
    var table = new GateTable(Gates.candidates(experts, SEED), training);
    progress.accept("learning from %,d queries".formatted(training.size()));
    RouterModel model =
        new RouterTraining(settings(experts, training))
            .train(
                "own papers",
                training,
                one -> of(statistics, one),
                table,
                Gates.best(training, experts, table));
    return new Trained(
        model,
        held.size(),
        value(held, one -> router(inUse, fixed, of(statistics, one))),
        value(held, one -> new LearnedRouter("new", model, of(statistics, one), LEAST)));
  }

  private static Router router(Optional<RouterModel> inUse, Gate fixed, TermStatistics statistics) {
    return inUse.isPresent()
        ? new LearnedRouter("learned", inUse.get(), statistics, LEAST)
        : new FixedRouter("fixed", fixed);
  }

  private static TermStatistics of(Map<Case, TermStatistics> statistics, Case one) {
    return Optional.ofNullable(statistics.get(one)).orElseThrow();
  }

  private static double value(List<Case> cases, java.util.function.Function<Case, Router> router) {
    var simulation = new Simulation(Map.of());
    return Gates.macro(
        cases, one -> one.ndcg(simulation.route(router.apply(one), one.answers()).gate()));
  }

  private List<Case> cases(Path folder, Map<Case, TermStatistics> statistics) {
    Collection collection = Collection.open(folder);
    AnswerBook book = home.answers(collection, Set.of(), true);
    var cases = new ArrayList<Case>();
    for (var topic : book.topics()) {
      var one =
          new Case(
              topic,
              Workload.classOf(topic.topic().id()),
              new TreeMap<>(collection.qrels().grades(topic.topic().id())),
              EvaluationHome::documentName,
              new MinMax());
      cases.add(one);
      statistics.put(one, book.termStatistics());
    }
    return cases;
  }

  private static RouterTraining.Settings settings(List<ExpertId> experts, List<Case> cases) {
    var costs = new HashMap<ExpertId, Double>();
    for (Case one : cases) {
      one.answers()
          .millis()
          .forEach((id, millis) -> costs.merge(id, millis / cases.size(), Double::sum));
    }
    List<ExpertId> first = FIRST.stream().map(ExpertId::new).filter(experts::contains).toList();
    return new RouterTraining.Settings(first, experts, PORTFOLIO, PENALTY, STEPS, 0, costs, SEED);
  }
}
