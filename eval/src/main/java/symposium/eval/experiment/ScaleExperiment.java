package symposium.eval.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import symposium.core.rank.Calibration;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.eval.answers.TopicAnswers;
import symposium.eval.calibrate.Calibrations;
import symposium.eval.calibrate.Isotonic;
import symposium.eval.route.Case;
import symposium.eval.route.DocumentFusion;
import symposium.eval.route.GateTable;
import symposium.eval.route.Gates;

/// Compares ways to make scores comparable, and depths of the experts' lists, under fixed weights:
/// equal ones, and ones tuned for each way on what a fold may train on. Folds as in
/// [MixtureExperiment]; training sees the first topics of each stratum. Deterministic. Confined to
/// one thread.
public final class ScaleExperiment {

  private static final int SAMPLE = 120;
  private static final List<Integer> SHALLOWER = List.of(20, 50, 100);

  private final MixtureExperiment.Setup setup;
  private final List<ExpertId> experts;
  private final SequencedMap<String, Outcome> outcomes = new LinkedHashMap<>();

  /// Prepares the experiment.
  ///
  /// @param setup what is compared; its calibration is not used
  public ScaleExperiment(MixtureExperiment.Setup setup) {
    this.setup = setup;
    this.experts = setup.plain().experts();
  }

  /// Runs all folds.
  ///
  /// @param progress hears what is being done
  /// @return how each way did, the one that ships first
  public List<Outcome> run(Consumer<String> progress) {
    var folds = new LinkedHashMap<Book, List<Book>>();
    for (Book held : setup.collections()) {
      var rest = new ArrayList<>(setup.collections());
      rest.remove(held);
      rest.add(setup.training());
      folds.put(held, rest);
    }
    var everything = new ArrayList<>(setup.collections());
    everything.add(setup.training());
    setup.tests().forEach(test -> folds.put(test, everything));
    for (Calibration calibration : Calibrations.all()) {
      progress.accept("calibration " + calibration.name());
      way(calibration.name(), Integer.MAX_VALUE, folds, rest -> expert -> calibration);
    }
    progress.accept("calibration isotonic");
    way("isotonic", Integer.MAX_VALUE, folds, this::isotonic);
    for (int depth : SHALLOWER) {
      progress.accept("depth " + depth);
      way("min-max, depth " + depth, depth, folds, rest -> expert -> new MinMax());
    }
    progress.accept("learned by document");
    folds.forEach(this::documents);
    return List.copyOf(outcomes.values());
  }

  /// Fusion learned document by document, on the same training topics.
  private void documents(Book held, List<Book> rest) {
    var counts = new IdentityHashMap<Case, TermStatistics>();
    var training = new ArrayList<Case>();
    for (Book book : rest) {
      for (Case one : sample(book, expert -> new MinMax(), Integer.MAX_VALUE).toList()) {
        training.add(one);
        counts.put(one, book.answers().termStatistics());
      }
    }
    var table = new GateTable(Gates.candidates(experts, setup.plain().seed()), training);
    DocumentFusion fusion =
        DocumentFusion.learn(
            training,
            one -> Optional.ofNullable(counts.get(one)).orElseThrow(),
            experts,
            setup.plain().first(),
            Gates.best(training, experts, table),
            setup.plain().seed());
    for (Case one : held.cases(new MinMax())) {
      var point =
          new Outcome.Point(
              one.stratum(),
              one.answers().topic().id(),
              fusion.ndcg(one, held.answers().termStatistics()),
              0);
      outcomes.computeIfAbsent("learned by document", Outcome::new).add(point);
    }
  }

  private void way(
      String name,
      int depth,
      Map<Book, List<Book>> folds,
      Function<List<Book>, Function<ExpertId, Calibration>> fitting) {
    folds.forEach(
        (held, rest) -> {
          Function<ExpertId, Calibration> fitted = fitting.apply(rest);
          List<Case> training = rest.stream().flatMap(book -> sample(book, fitted, depth)).toList();
          var table = new GateTable(Gates.candidates(experts, setup.plain().seed()), training);
          Gate tuned = Gates.best(training, experts, table);
          Gate equal = FixedRouter.uniform(setup.core()).gate();
          for (Case one : held.cases(fitted, depth)) {
            record(name, one, tuned);
            record(name + ", equal weights of " + names(setup.core()), one, equal);
          }
        });
  }

  private static String names(Set<ExpertId> experts) {
    return String.join(" ", experts.stream().map(ExpertId::name).sorted().toList());
  }

  private static java.util.stream.Stream<Case> sample(
      Book book, Function<ExpertId, Calibration> calibrations, int depth) {
    var taken = new HashMap<String, Integer>();
    return book.cases(calibrations, depth).stream()
        .filter(one -> taken.merge(one.stratum(), 1, Integer::sum) <= SAMPLE);
  }

  private void record(String system, Case one, Gate gate) {
    outcomes
        .computeIfAbsent(system, Outcome::new)
        .add(new Outcome.Point(one.stratum(), one.answers().topic().id(), one.ndcg(gate), 0));
  }

  /// A calibration for each expert, fitted on training topics.
  private Function<ExpertId, Calibration> isotonic(List<Book> rest) {
    var fitted = new HashMap<ExpertId, Calibration>();
    for (ExpertId expert : experts) {
      var seen = new ArrayList<Isotonic.Seen>();
      rest.forEach(
          book -> book.answers().topics().forEach(topic -> see(book, topic, expert, seen)));
      fitted.put(expert, Isotonic.fit(seen));
    }
    return expert -> Optional.ofNullable(fitted.get(expert)).orElseGet(MinMax::new);
  }

  private static void see(
      Book book, TopicAnswers topic, ExpertId expert, List<Isotonic.Seen> seen) {
    String id = topic.topic().id();
    if (!book.qrels().hasRelevant(id)
        || !(topic.results().get(expert) instanceof ExpertResult.Answered answered)) {
      return;
    }
    Ranking ranking = answered.ranking();
    double[] scores = new MinMax().calibrate(ranking);
    Map<String, Integer> grades = book.qrels().grades(id);
    double weight = 1.0 / book.answers().topics().size();
    for (int i = 0; i < scores.length; i++) {
      ScoredDoc doc = ranking.docs().get(i);
      boolean isRelevant = grades.getOrDefault(book.naming().apply(doc.id()), 0) > 0;
      seen.add(new Isotonic.Seen(scores[i], weight, isRelevant));
    }
  }
}
