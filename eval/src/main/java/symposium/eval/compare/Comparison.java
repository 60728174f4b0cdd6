package symposium.eval.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.trec.Names;

/// Runs against the first of them, the baseline, on the same topics and by the same metric.
/// Thread-safe: immutable.
///
/// @param runs two or more, the baseline first, with names of their own
/// @param strata the classes of the topics
/// @param resampling how intervals and p-values were drawn
/// @param contests one for each run but the first, in order
public record Comparison(
    List<Scores> runs, Strata strata, Resampling resampling, List<Contest> contests) {

  private static final String GENERATOR = "L64X128MixRandom";

  /// Copies; prefer [#of], which computes the contests.
  public Comparison {
    runs = List.copyOf(runs);
    contests = List.copyOf(contests);
  }

  /// Compares. Every contest draws from the same seed, so that adding a run changes no other's
  /// interval and p-value before correction.
  ///
  /// @param runs two or more, the baseline first, with names of their own
  /// @param strata a class for every topic
  /// @param resampling how intervals and p-values are drawn
  /// @return the comparison
  /// @throws IllegalArgumentException when the runs differ in metric or topics or share a name
  /// @throws symposium.core.error.InvalidInput when a topic has no class
  public static Comparison of(List<Scores> runs, Strata strata, Resampling resampling) {
    check(runs);
    var contests = new ArrayList<Contest>();
    for (Scores run : runs.subList(1, runs.size())) {
      contests.add(contest(runs.getFirst(), run, strata, resampling));
    }
    return new Comparison(runs, strata, resampling, corrected(contests));
  }

  private static void check(List<Scores> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException("a comparison needs two runs, got " + runs.size());
    }
    Scores baseline = runs.getFirst();
    var names = new HashSet<String>();
    for (Scores run : runs) {
      if (!names.add(run.run())) {
        throw new IllegalArgumentException("two runs are called " + run.run());
      }
      if (!run.metric().equals(baseline.metric())
          || !run.topics().keySet().equals(baseline.topics().keySet())) {
        throw new IllegalArgumentException(
            "%s and %s were not measured alike".formatted(baseline.run(), run.run()));
      }
    }
  }

  private static Contest contest(
      Scores baseline, Scores run, Strata strata, Resampling resampling) {
    var deltas = new TreeMap<String, Double>(Names.TOPIC_ORDER);
    run.topics()
        .forEach(
            (topic, value) ->
                deltas.put(topic, value - baseline.topics().getOrDefault(topic, 0.0)));
    var layers = Layers.of(deltas, strata);
    RandomGenerator dice = RandomGeneratorFactory.of(GENERATOR).create(resampling.seed());
    var bootstrap = Bootstrap.draw(layers, resampling.resamples(), dice);
    double p = SignFlip.test(layers, resampling.permutations(), dice);
    return new Contest(run.run(), deltas, bootstrap.overall(), bootstrap.strata(), p, p);
  }

  /// Holm's step-down correction (Holm, *A simple sequentially rejective multiple test procedure*,
  /// Scandinavian Journal of Statistics 1979).
  private static List<Contest> corrected(List<Contest> contests) {
    List<Integer> byP =
        IntStream.range(0, contests.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> contests.get(i).p()))
            .toList();
    var corrected = new ArrayList<>(contests);
    double greatest = 0;
    for (int step = 0; step < byP.size(); step++) {
      Contest contest = contests.get(byP.get(step));
      greatest = Math.max(greatest, Math.min(1, contest.p() * (contests.size() - step)));
      corrected.set(byP.get(step), contest.withHolm(greatest));
    }
    return corrected;
  }

  /// What the others are compared with.
  ///
  /// @return the first run
  public Scores baseline() {
    return runs.getFirst();
  }

  /// What was measured.
  ///
  /// @return the metric of all runs
  public Metric metric() {
    return baseline().metric();
  }

  /// A run's mean: over classes of the means inside them.
  ///
  /// @param run one of the runs
  /// @return in [0, 1]
  public double mean(Scores run) {
    return Layers.of(run.topics(), strata).mean();
  }

  /// A run's mean inside each class.
  ///
  /// @param run one of the runs
  /// @return means by class
  public SortedMap<String, Double> means(Scores run) {
    return Layers.of(run.topics(), strata).means();
  }
}
