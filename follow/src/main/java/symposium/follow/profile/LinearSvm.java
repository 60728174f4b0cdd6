package symposium.follow.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A linear support vector machine with squared hinge loss, both sides weighing equally however
/// many they are: what tells a few liked papers from others.
///
/// Trained by dual coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan, *A dual
/// coordinate descent method for large-scale linear SVM*, ICML 2008, algorithm 1): one variable for
/// each example, each step solves for one of them exactly. The same examples in the same order give
/// the same weights. Thread-safe: immutable.
public final class LinearSvm {

  private static final String GENERATOR = "L64X128MixRandom";
  private static final int PASSES = 60;
  private static final double TOLERANCE = 1e-3;

  private final float[] weights;

  private LinearSvm(float[] weights) {
    this.weights = weights;
  }

  /// How training is set. Thread-safe: immutable.
  ///
  /// @param dimension of the examples' space, 1 or more
  /// @param cost what an example on the wrong side costs, above 0, unitless; more follows the
  ///   examples more closely
  public record Settings(int dimension, double cost) {}

  /// Trains.
  ///
  /// @param wanted examples of one side, at least one
  /// @param others examples of the other side; without any, the sum of the wanted ones stands in
  /// @param settings how
  /// @return the separator
  public static LinearSvm train(
      List<SparseVector> wanted, List<SparseVector> others, Settings settings) {
    var weights = new float[settings.dimension()];
    if (others.isEmpty()) {
      wanted.forEach(example -> example.addTo(weights, 1.0 / wanted.size()));
    } else {
      new Descent(wanted, others, settings.cost(), weights).run();
    }
    return new LinearSvm(weights);
  }

  /// How far on the wanted side a paper is.
  ///
  /// @param example of the same space
  /// @return higher is more wanted; comparable within one separator
  public double score(SparseVector example) {
    return example.dot(weights);
  }

  /// One training. Confined to one thread.
  private static final class Descent {
    private final List<SparseVector> examples = new ArrayList<>();
    private final int wanted;
    private final float[] weights;
    private final double[] alphas;
    private final double[] squares;
    private final double softWanted;
    private final double softOthers;
    private double bias;
    private double lowest;
    private double highest;

    Descent(List<SparseVector> wanted, List<SparseVector> others, double cost, float[] weights) {
      examples.addAll(wanted);
      examples.addAll(others);
      this.wanted = wanted.size();
      this.weights = weights;
      this.alphas = new double[examples.size()];
      // The bias is one more component that is 1 in every example.
      this.squares = examples.stream().mapToDouble(one -> one.squaredLength() + 1).toArray();
      double each = examples.size() * cost / 2;
      this.softWanted = wanted.size() / (2 * each);
      this.softOthers = others.size() / (2 * each);
    }

    void run() {
      RandomGenerator dice = RandomGeneratorFactory.of(GENERATOR).create(1);
      Integer[] order = new Integer[alphas.length];
      Arrays.setAll(order, i -> i);
      List<Integer> shuffled = Arrays.asList(order);
      for (int pass = 0; pass < PASSES; pass++) {
        Collections.shuffle(shuffled, dice);
        lowest = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
        shuffled.forEach(this::step);
        if (highest - lowest < TOLERANCE) {
          return;
        }
      }
    }

    private void step(int index) {
      SparseVector example = examples.get(index);
      double sign = index < wanted ? 1 : -1;
      double soft = index < wanted ? softWanted : softOthers;
      double before = alphas[index];
      double gradient = sign * (example.dot(weights) + bias) - 1 + soft * before;
      double projected = before == 0 ? Math.min(gradient, 0) : gradient;
      lowest = Math.min(lowest, projected);
      highest = Math.max(highest, projected);
      if (projected != 0) {
        double after = Math.max(before - gradient / (squares[index] + soft), 0);
        alphas[index] = after;
        example.addTo(weights, (after - before) * sign);
        bias += (after - before) * sign;
      }
    }
  }
}
