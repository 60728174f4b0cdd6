package symposium.eval.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import symposium.core.rank.Calibration;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;

/// The share of relevant papers among those an expert scored alike in training: a rising step
/// function of the min–max score, fitted by pooling adjacent violators (Zadrozny and Elkan,
/// *Transforming Classifier Scores into Accurate Multiclass Probability Estimates*, KDD 2002, §3),
/// straight between the steps' middles, and scaled so that the best step is 1. Thread-safe:
/// immutable.
public final class Isotonic implements Calibration {

  private static final MinMax SCALE = new MinMax();

  private final double[] scores;
  private final double[] values;

  private Isotonic(double[] scores, double[] values) {
    this.scores = scores;
    this.values = values;
  }

  /// One paper an expert listed in training.
  ///
  /// @param score its min–max score, in [0, 1]
  /// @param weight above 0
  /// @param isRelevant whether it was judged relevant
  public record Seen(double score, double weight, boolean isRelevant) {}

  private record Step(double score, double value, double weight) {
    Step with(Step other) {
      double sum = weight + other.weight;
      return new Step(
          (score * weight + other.score * other.weight) / sum,
          (value * weight + other.value * other.weight) / sum,
          sum);
    }
  }

  /// Fits an expert.
  ///
  /// @param seen what it listed, in any order
  /// @return the calibration; min–max where nothing relevant was seen
  public static Calibration fit(List<Seen> seen) {
    if (seen.stream().noneMatch(Seen::isRelevant)) {
      return SCALE;
    }
    var steps = new ArrayList<Step>();
    seen.stream()
        .sorted(Comparator.comparingDouble(Seen::score))
        .map(one -> new Step(one.score(), one.isRelevant() ? 1 : 0, one.weight()))
        .forEach(step -> push(steps, step));
    double best = steps.getLast().value();
    return new Isotonic(
        steps.stream().mapToDouble(Step::score).toArray(),
        steps.stream().mapToDouble(step -> step.value() / best).toArray());
  }

  /// Adds a step and pools it with those before it that are of the same score or not below it.
  private static void push(List<Step> steps, Step step) {
    Step last = step;
    while (!steps.isEmpty()
        && (steps.getLast().score() == last.score() || steps.getLast().value() >= last.value())) {
      last = steps.removeLast().with(last);
    }
    steps.add(last);
  }

  @Override
  public double[] calibrate(Ranking ranking) {
    return Arrays.stream(SCALE.calibrate(ranking)).map(this::value).toArray();
  }

  private double value(double score) {
    int at = Arrays.binarySearch(scores, score);
    if (at >= 0) {
      return values[at];
    }
    int next = -at - 1;
    if (next == 0) {
      return values[0];
    }
    if (next == scores.length) {
      return values[next - 1];
    }
    double share = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
    return values[next - 1] + share * (values[next] - values[next - 1]);
  }

  @Override
  public String name() {
    return "isotonic";
  }
}
