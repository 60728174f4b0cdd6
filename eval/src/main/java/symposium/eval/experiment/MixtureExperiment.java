package symposium.eval.experiment;

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
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import symposium.core.rank.Calibration;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.Router;
import symposium.core.route.RouterModel;
import symposium.core.route.RuleRouter;
import symposium.eval.route.Case;
import symposium.eval.route.GateTable;
import symposium.eval.route.Gates;
import symposium.eval.route.Learner;
import symposium.eval.route.RouterTraining;
import symposium.eval.route.Simulation;

/// Compares routers on judged collections and a workload. Whatever is chosen for a test stratum,
/// weights or baseline, is chosen without it:
///
/// - each collection is tested by what was trained on the other collections and the workload's
///   training part;
/// - the workload's test part, and whatever else only tests, by what was trained on all collections
///   and the workload's training part, whose papers are others;
/// - and once more each class of query by what never saw that class (strata `without-…`).
///
/// Deterministic. Confined to one thread.
public final class MixtureExperiment {

  private static final int RRF = 60;

  /// Weights below this are not worth asking an expert for.
  private static final double LEAST = 0.05;

  private final Setup setup;
  private final Simulation simulation;
  private final IdentityHashMap<Case, TermStatistics> statistics = new IdentityHashMap<>();
  private final SequencedMap<String, List<Case>> collections = new LinkedHashMap<>();
  private final List<Case> training;
  private final List<Case> test;
  private final GateTable table;
  private final SequencedMap<String, Outcome> outcomes = new LinkedHashMap<>();
  private final RandomGenerator random;

  /// What is compared.
  ///
  /// @param collections judged collections, each one stratum
  /// @param training the workload's training part, a stratum for each class
  /// @param tests what only tests: the workload's test part, a stratum for each class, and others
  /// @param core the experts of the default mixture, for the plain baselines
  /// @param calibration how scores become comparable
  /// @param needs whose rankings an expert reads
  /// @param plain how the router is trained for quality alone
  /// @param sparse how it is trained when cost counts
  public record Setup(
      List<Book> collections,
      Book training,
      List<Book> tests,
      Set<ExpertId> core,
      Calibration calibration,
      Map<ExpertId, Set<ExpertId>> needs,
      RouterTraining.Settings plain,
      RouterTraining.Settings sparse) {

    /// Copies.
    public Setup {
      collections = List.copyOf(collections);
      tests = List.copyOf(tests);
      core = Set.copyOf(core);
    }
  }

  /// Prepares the cases.
  ///
  /// @param setup what is compared
  public MixtureExperiment(Setup setup) {
    this.setup = setup;
    this.simulation = new Simulation(setup.needs());
    for (Book book : setup.collections()) {
      collections.put(book.answers().name(), cases(book));
    }
    this.training = cases(setup.training());
    this.test = setup.tests().stream().flatMap(book -> cases(book).stream()).toList();
    var all = new ArrayList<>(training);
    collections.values().forEach(all::addAll);
    all.addAll(test);
    this.table =
        new GateTable(Gates.candidates(setup.plain().experts(), setup.plain().seed()), all);
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(setup.plain().seed());
  }

  private List<Case> cases(Book book) {
    List<Case> cases = book.cases(setup.calibration());
    cases.forEach(one -> statistics.put(one, book.answers().termStatistics()));
    return cases;
  }

  /// Runs all folds.
  ///
  /// @param progress hears what is being done
  /// @return how each system did, the fixed fusion to beat first
  public List<Outcome> run(Consumer<String> progress) {
    for (Map.Entry<String, List<Case>> held : collections.entrySet()) {
      progress.accept("without " + held.getKey());
      var rest = new ArrayList<>(training);
      collections.forEach(
          (name, cases) -> {
            if (!name.equals(held.getKey())) {
              rest.addAll(cases);
            }
          });
      fold(rest, held.getValue(), "");
    }
    var everything = new ArrayList<>(training);
    collections.values().forEach(everything::addAll);
    progress.accept("what only tests");
    fold(everything, test, "");
    for (String unseen : classes()) {
      progress.accept("without the class " + unseen);
      fold(
          everything.stream().filter(one -> !one.stratum().equals(unseen)).toList(),
          test.stream().filter(one -> one.stratum().equals(unseen)).toList(),
          "without-");
    }
    return List.copyOf(outcomes.values());
  }

  /// Trains the sparse router on all collections and the workload's training part, for shipping.
  ///
  /// @return the model
  public RouterModel trainOnAll() {
    var everything = new ArrayList<>(training);
    collections.values().forEach(everything::addAll);
    Gate tuned = Gates.best(everything, setup.plain().experts(), table);
    return new RouterTraining(setup.sparse())
        .train("shipped", everything, this::counts, table, tuned);
  }

  private Set<String> classes() {
    var classes = new TreeSet<String>();
    training.forEach(one -> classes.add(one.stratum()));
    return classes;
  }

  private void fold(List<Case> rest, List<Case> held, String prefix) {
    Gate tuned = Gates.best(rest, setup.plain().experts(), table);
    Fixed fixed = bestFixed(rest, tuned);
    RouterModel plain = train(setup.plain(), rest, tuned);
    RouterModel sparse = train(setup.sparse(), rest, tuned);
    Map<String, Function<TermStatistics, Router>> rivals = rivals(rest, tuned);
    for (Case one : held) {
      String stratum = prefix + one.stratum();
      record("fixed", stratum, one, fixed.value(one), cost(fixed.experts(), one));
      record("tuned", stratum, one, one.ndcg(tuned), cost(tuned.weights().keySet(), one));
      TermStatistics counts = counts(one);
      routed("rules", stratum, one, new RuleRouter(counts, tuned));
      routed("learned", stratum, one, new LearnedRouter("learned", plain, counts, LEAST));
      routed("sparse", stratum, one, new LearnedRouter("sparse", sparse, counts, LEAST));
      rivals.forEach((name, router) -> routed(name, stratum, one, router.apply(counts)));
      plain(stratum, one);
    }
  }

  private Map<String, Function<TermStatistics, Router>> rivals(List<Case> cases, Gate usual) {
    RouterTraining.Settings settings = setup.plain();
    var lesson =
        new Learner.Lesson(
            cases, this::counts, table, usual, settings.first(), settings.portfolio());
    var rivals = new LinkedHashMap<String, Function<TermStatistics, Router>>();
    Learner.rivals().forEach(learner -> rivals.put(learner.name(), learner.learn(lesson)));
    Router agreement = Learner.agreement(settings.experts());
    rivals.put(agreement.name(), counts -> agreement);
    return rivals;
  }

  private RouterModel train(RouterTraining.Settings settings, List<Case> cases, Gate usual) {
    return new RouterTraining(settings).train("experiment", cases, this::counts, table, usual);
  }

  private TermStatistics counts(Case one) {
    return Optional.ofNullable(statistics.get(one)).orElseThrow();
  }

  /// Baselines and bounds that need no training.
  private void plain(String stratum, Case one) {
    Set<ExpertId> everybody = Set.copyOf(setup.plain().experts());
    for (ExpertId expert : setup.plain().experts()) {
      Gate alone = Gate.of(Map.of(expert, 1.0));
      record(expert.name(), stratum, one, one.ndcg(alone), cost(Set.of(expert), one));
    }
    for (Fixed baseline : baselines()) {
      record(baseline.name(), stratum, one, baseline.value(one), cost(baseline.experts(), one));
    }
    Gate any = table.gates().get(random.nextInt(table.gates().size()));
    record("random", stratum, one, one.ndcg(any), cost(any.weights().keySet(), one));
    double bestExpert =
        setup.plain().experts().stream()
            .mapToDouble(expert -> one.ndcg(Gate.of(Map.of(expert, 1.0))))
            .max()
            .orElse(0);
    record("oracle-expert", stratum, one, bestExpert, cost(everybody, one));
    record("oracle-weights", stratum, one, table.best(one), cost(everybody, one));
  }

  /// A fixed fusion.
  private record Fixed(String name, Set<ExpertId> experts, Optional<Gate> gate) {
    double value(Case one) {
      return gate.map(one::ndcg).orElseGet(() -> one.reciprocalRanks(experts, RRF));
    }
  }

  private List<Fixed> baselines() {
    Set<ExpertId> all = Set.copyOf(setup.plain().experts());
    return List.of(
        new Fixed("rrf-core", setup.core(), Optional.empty()),
        new Fixed("rrf-all", all, Optional.empty()),
        new Fixed("uniform-core", setup.core(), Optional.of(uniform(setup.core()))),
        new Fixed("uniform-all", all, Optional.of(uniform(all))));
  }

  private static Gate uniform(Set<ExpertId> experts) {
    return FixedRouter.uniform(experts).gate();
  }

  /// The one to beat: the best on the training cases of reciprocal ranks, uniform and tuned
  /// weights.
  private Fixed bestFixed(List<Case> cases, Gate tuned) {
    var all = new ArrayList<>(baselines());
    all.add(new Fixed("tuned", tuned.weights().keySet(), Optional.of(tuned)));
    return all.stream()
        .max(Comparator.comparingDouble(one -> Gates.macro(cases, one::value)))
        .orElseThrow();
  }

  private void routed(String system, String stratum, Case one, Router router) {
    Simulation.Routed routed = simulation.route(router, one.answers());
    record(system, stratum, one, one.ndcg(routed.gate()), routed.millis());
  }

  private double cost(Set<ExpertId> experts, Case one) {
    var gate = new HashMap<ExpertId, Double>();
    experts.forEach(id -> gate.put(id, 1.0));
    return simulation.route(new FixedRouter("cost", Gate.of(gate)), one.answers()).millis();
  }

  private void record(String system, String stratum, Case one, double ndcg, double millis) {
    outcomes
        .computeIfAbsent(system, Outcome::new)
        .add(new Outcome.Point(stratum, one.answers().topic().id(), ndcg, millis));
  }
}
