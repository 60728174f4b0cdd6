package symposium.eval.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Floor;
import symposium.core.route.RouterModel;

/// Trains a floor: logistic regression by gradient descent, answerable and unanswerable queries
/// weighing the same in sum, with a quadratic penalty. Deterministic. Thread-safe: immutable.
///
/// @param first the experts whose answers the features are of
/// @param features the features' names
/// @param falseAlarms the share of answerable training queries that may fall below the floor
public record FloorTraining(List<ExpertId> first, List<String> features, double falseAlarms) {

  private static final int STEPS = 2_000;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.01;
  private static final double LEAST_SCALE = 1e-3;

  /// Copies.
  public FloorTraining {
    first = List.copyOf(first);
    features = List.copyOf(features);
  }

  /// A query asked of a library. Thread-safe: immutable.
  ///
  /// @param values its features
  /// @param isAnswerable whether the library holds what it asks for
  public record Example(List<Double> values, boolean isAnswerable) {

    /// Copies.
    public Example {
      values = List.copyOf(values);
    }

    /// The features.
    ///
    /// @return shape `[features]`
    public double[] row() {
      return values.stream().mapToDouble(value -> value).toArray();
    }
  }

  /// Trains.
  ///
  /// @param examples some answerable, some not
  /// @param rates how good such a floor is on libraries it was not trained on
  /// @return the floor
  public Floor train(List<Example> examples, Floor.Rates rates) {
    RouterModel.Inputs inputs = inputs(examples);
    double[][] rows =
        examples.stream().map(one -> inputs.standard(one.row())).toArray(double[][]::new);
    long answerable = examples.stream().filter(Example::isAnswerable).count();
    double[] weights = new double[features.size() + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (int c = 0; c < rows.length; c++) {
        boolean yes = examples.get(c).isAnswerable();
        double share = 0.5 / (yes ? answerable : examples.size() - answerable);
        double off = share * (logistic(weights, rows[c]) - (yes ? 1 : 0));
        for (int f = 0; f < weights.length; f++) {
          gradient[f] += off * rows[c][f];
        }
      }
      for (int f = 0; f < weights.length; f++) {
        weights[f] -= RATE * (gradient[f] + PENALTY * (f < features.size() ? weights[f] : 0));
      }
    }
    return new Floor(
        inputs, Arrays.stream(weights).boxed().toList(), least(examples, rows, weights), rates);
  }

  /// The quantile of the answerable queries that the training allows to fall below.
  private double least(List<Example> examples, double[][] rows, double[] weights) {
    var sure = new ArrayList<Double>();
    for (int c = 0; c < rows.length; c++) {
      if (examples.get(c).isAnswerable()) {
        sure.add(logistic(weights, rows[c]));
      }
    }
    sure.sort(null);
    return sure.get((int) (falseAlarms * (sure.size() - 1)));
  }

  private static double logistic(double[] weights, double[] row) {
    double score = 0;
    for (int f = 0; f < row.length; f++) {
      score += weights[f] * row[f];
    }
    return 1 / (1 + Math.exp(-score));
  }

  private RouterModel.Inputs inputs(List<Example> examples) {
    double[] means = new double[features.size()];
    double[] squares = new double[features.size()];
    for (Example one : examples) {
      double[] row = one.row();
      for (int f = 0; f < row.length; f++) {
        means[f] += row[f] / examples.size();
        squares[f] += row[f] * row[f] / examples.size();
      }
    }
    double[] scales = new double[features.size()];
    for (int f = 0; f < scales.length; f++) {
      double variance = Math.max(0, squares[f] - means[f] * means[f]);
      scales[f] = Math.max(LEAST_SCALE, Math.sqrt(variance));
    }
    return new RouterModel.Inputs(first, features, means, scales);
  }
}
