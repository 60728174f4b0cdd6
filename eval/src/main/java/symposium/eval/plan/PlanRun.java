package symposium.eval.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;
import symposium.core.fuse.ConvexFusion;
import symposium.core.fuse.Fusion;
import symposium.core.fuse.ReciprocalRankFusion;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.Router;
import symposium.core.route.RouterModel;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Resampling;
import symposium.eval.compare.Strata;
import symposium.eval.experiment.Book;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.report.ExperimentTable;
import symposium.eval.route.Case;
import symposium.eval.route.GateTable;
import symposium.eval.route.Gates;
import symposium.eval.route.RouterTraining;
import symposium.eval.route.RunMaker;
import symposium.eval.route.Simulation;
import symposium.eval.trec.RunDoc;

/// Runs an experiment on recorded answers. Equal plans and answers give equal tables. Confined to
/// one thread.
public final class PlanRun {

  /// In a plan, every expert alone.
  static final String EXPERTS = "experts";

  /// The routers that an experiment brings itself: baselines, bounds, and what is trained on its
  /// folds.
  public static final Set<String> OWN =
      Set.of(
          EXPERTS,
          "uniform",
          "rrf",
          "tuned",
          "trained",
          "random",
          "oracle-expert",
          "oracle-weights");

  private static final Set<String> TRAINED = Set.of("tuned", "trained");
  private static final int RRF = 60;
  private static final int DEPTH = 1_000;
  private static final List<String> FIRST = List.of("bm25", "chars", "static", "title");
  private static final int PORTFOLIO = 16;
  private static final double PENALTY = 2e-4;
  private static final int STEPS = 400;

  /// Weights below this are not worth asking an expert for.
  private static final double LEAST = 0.05;

  private final Plan plan;
  private final Function<TermStatistics, List<Router>> shipped;
  private final List<ExpertId> experts;
  private final Simulation simulation = new Simulation(Map.of());
  private final SequencedMap<String, List<Case>> cases = new LinkedHashMap<>();
  private final IdentityHashMap<Case, Book> bookOf = new IdentityHashMap<>();
  private final SequencedMap<String, Map<String, List<Double>>> values = new LinkedHashMap<>();

  /// Prepares an experiment.
  ///
  /// @param plan what is compared
  /// @param books the collections' answers and judgements, in the plan's order
  /// @param shipped the routers that ship, over the word counts of a collection
  /// @throws InvalidInput when an expert did not answer, or there is nothing to train on
  public PlanRun(Plan plan, List<Book> books, Function<TermStatistics, List<Router>> shipped) {
    this.plan = plan;
    this.shipped = shipped;
    this.experts = plan.experts().stream().map(ExpertId::new).sorted().toList();
    for (Book book : books) {
      check(book);
      List<Case> made = book.cases(new MinMax());
      cases.put(book.answers().name(), made);
      made.forEach(one -> bookOf.put(one, book));
    }
    boolean training = plan.routers().stream().anyMatch(TRAINED::contains);
    if (training && plan.folds() instanceof Plan.Folds.ByCollection && books.size() < 2) {
      throw new InvalidInput(
          "Leaving one collection out needs two; name another or say `folds: 5`.");
    }
  }

  private void check(Book book) {
    for (ExpertId expert : experts) {
      if (!book.answers().experts().contains(expert)) {
        throw new InvalidInput(
            "There is no expert '%s' here; there are %s."
                .formatted(expert, book.answers().experts()));
      }
    }
  }

  /// One test with what may be learned from.
  private record Fold(String name, List<Case> training, List<Case> test) {}

  /// What a router does with a case: its documents.
  private interface Ranker {
    List<RunDoc> rank(Case one);
  }

  /// Runs all folds.
  ///
  /// @param progress hears what is being done
  /// @return the table
  public ExperimentTable run(Consumer<String> progress) {
    var all = new ArrayList<Case>();
    cases.values().forEach(all::addAll);
    var table = new GateTable(Gates.candidates(experts, plan.seed()), all);
    for (Fold fold : folds()) {
      progress.accept(fold.name());
      rankers(fold, table).forEach((name, ranker) -> measure(name, ranker, fold.test()));
    }
    return table();
  }

  private List<Fold> folds() {
    return switch (plan.folds()) {
      case Plan.Folds.ByCollection() -> cases.keySet().stream().map(this::without).toList();
      case Plan.Folds.Parts(int count) -> parts(count);
    };
  }

  private Fold without(String held) {
    var rest = new ArrayList<Case>();
    cases.forEach(
        (name, all) -> {
          if (!name.equals(held)) {
            rest.addAll(all);
          }
        });
    return new Fold(
        "without " + held, rest, Optional.ofNullable(cases.get(held)).orElse(List.of()));
  }

  /// Every collection's topics, shuffled, are dealt one by one.
  private List<Fold> parts(int count) {
    RandomGenerator random = dice();
    var parts = new ArrayList<List<Case>>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    for (List<Case> collection : cases.values()) {
      var left = new ArrayList<>(collection);
      for (int i = 0; !left.isEmpty(); i++) {
        parts.get(i % count).add(left.remove(random.nextInt(left.size())));
      }
    }
    var folds = new ArrayList<Fold>();
    for (int held = 0; held < count; held++) {
      var rest = new ArrayList<Case>();
      for (int i = 0; i < count; i++) {
        if (i != held) {
          rest.addAll(parts.get(i));
        }
      }
      folds.add(new Fold("part %d of %d".formatted(held + 1, count), rest, parts.get(held)));
    }
    return folds;
  }

  private RandomGenerator dice() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
  }

  private SequencedMap<String, Ranker> rankers(Fold fold, GateTable table) {
    boolean training = plan.routers().stream().anyMatch(TRAINED::contains);
    Gate tuned =
        training
            ? Gates.best(fold.training(), experts, table)
            : FixedRouter.uniform(experts).gate();
    var rankers = new LinkedHashMap<String, Ranker>();
    for (String name : plan.routers()) {
      switch (name) {
        case EXPERTS ->
            experts.forEach(id -> rankers.put(id.name(), convex(Gate.of(Map.of(id, 1.0)))));
        case "uniform" -> rankers.put(name, convex(FixedRouter.uniform(experts).gate()));
        case "rrf" ->
            rankers.put(
                name,
                one -> fused(one, FixedRouter.uniform(experts), new ReciprocalRankFusion(RRF)));
        case "tuned" -> rankers.put(name, convex(tuned));
        case "trained" -> rankers.put(name, routed(train(fold.training(), table, tuned)));
        case "random" -> rankers.put(name, random(table));
        case "oracle-expert" ->
            rankers.put(
                name, oracle(experts.stream().map(id -> Gate.of(Map.of(id, 1.0))).toList()));
        case "oracle-weights" -> rankers.put(name, oracle(table.gates()));
        default -> rankers.put(name, routed(counts -> shipped(name, counts)));
      }
    }
    return rankers;
  }

  private Ranker convex(Gate gate) {
    return one -> fused(one, new FixedRouter("fixed", gate), new ConvexFusion());
  }

  private Ranker routed(Function<TermStatistics, Router> router) {
    return one -> fused(one, router.apply(counts(one)), new ConvexFusion());
  }

  private Ranker random(GateTable table) {
    RandomGenerator random = dice();
    return one -> convex(table.gates().get(random.nextInt(table.gates().size()))).rank(one);
  }

  /// The gate that is best for this very topic, by nDCG@10.
  private Ranker oracle(List<Gate> gates) {
    return one ->
        convex(gates.stream().max(Comparator.comparingDouble(one::ndcg)).orElseThrow()).rank(one);
  }

  private Router shipped(String name, TermStatistics counts) {
    return shipped.apply(counts).stream()
        .filter(router -> router.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("The router '%s' is not there.".formatted(name)));
  }

  private Function<TermStatistics, Router> train(List<Case> training, GateTable table, Gate tuned) {
    List<ExpertId> cheap = FIRST.stream().map(ExpertId::new).filter(experts::contains).toList();
    List<ExpertId> first = cheap.isEmpty() ? experts : cheap;
    var settings =
        new RouterTraining.Settings(
            first, experts, PORTFOLIO, PENALTY, STEPS, 0, Map.of(), plan.seed());
    RouterModel model =
        new RouterTraining(settings).train("fold", training, this::counts, table, tuned);
    return counts -> new LearnedRouter("trained", model, counts, LEAST);
  }

  private Book book(Case one) {
    return Optional.ofNullable(bookOf.get(one)).orElseThrow();
  }

  private TermStatistics counts(Case one) {
    return book(one).answers().termStatistics();
  }

  private List<RunDoc> fused(Case one, Router router, Fusion fusion) {
    return new RunMaker(simulation, fusion, new MinMax(), book(one).naming(), DEPTH)
        .docs(one.answers(), router);
  }

  private void measure(String name, Ranker ranker, List<Case> test) {
    for (Case one : test) {
      String topic = one.answers().topic().id();
      List<String> ranked =
          ranker.rank(one).stream().sorted(RunDoc.ORDER).map(RunDoc::doc).toList();
      var grades = book(one).qrels().grades(topic);
      values
          .computeIfAbsent(name, _ -> new HashMap<>())
          .put(
              one.stratum() + "/" + topic,
              plan.metrics().stream().map(metric -> metric.value(ranked, grades)).toList());
    }
  }

  private ExperimentTable table() {
    List<List<Scores>> rows = values.keySet().stream().map(this::row).toList();
    var compared = new ArrayList<Scores>();
    rows.stream()
        .map(List::getFirst)
        .filter(scores -> scores.run().equals(plan.baseline()))
        .forEach(compared::add);
    rows.stream()
        .map(List::getFirst)
        .filter(scores -> !scores.run().equals(plan.baseline()))
        .forEach(compared::add);
    var strata = Strata.byCollection(compared.getFirst().topics().keySet());
    var comparison = Comparison.of(compared, strata, Resampling.defaults().withSeed(plan.seed()));
    return new ExperimentTable(plan.title(), protocol(), rows, comparison);
  }

  private List<Scores> row(String system) {
    var scores = new ArrayList<Scores>();
    for (Metric metric : plan.metrics()) {
      int column = scores.size();
      var topics = new TreeMap<String, Double>();
      values
          .getOrDefault(system, Map.of())
          .forEach((topic, all) -> topics.put(topic, all.get(column)));
      scores.add(new Scores(system, metric, topics));
    }
    return scores;
  }

  private String protocol() {
    String sizes =
        cases.entrySet().stream()
            .map(one -> "%s %d".formatted(one.getKey(), one.getValue().size()))
            .collect(Collectors.joining(", "));
    String folds =
        switch (plan.folds()) {
          case Plan.Folds.ByCollection() -> "leaving one collection out";
          case Plan.Folds.Parts(int count) ->
              "on the other %d parts of %d".formatted(count - 1, count);
        };
    return "Topics: %s. What is trained is trained %s. Experts: %s. Seed %d."
        .formatted(sizes, folds, String.join(", ", plan.experts()), plan.seed());
  }
}
