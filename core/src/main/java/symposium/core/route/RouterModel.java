package symposium.core.route;

import java.util.List;
import java.util.TreeMap;
import symposium.core.retrieve.ExpertId;

/// A trained router as data: a portfolio of gates and, for each, a linear score of the features; the
/// softmax of the scores says how much of each gate the query gets. Small, and readable by people.
/// Thread-safe: immutable.
///
/// @param name what it was trained on, a short name
/// @param first the experts asked first, whose answers are features
/// @param features the features' names; must be those of [Features] over `first`
/// @param means what is taken from each feature, shape `[features.size()]`
/// @param scales what each feature is then divided by, positive, the same shape
/// @param gates the portfolio, not empty; its first gate is the best one for all queries alike
/// @param weights shape `[gates.size()][features.size() + 1]`; the last column is the bias
public record RouterModel(
    String name,
    List<ExpertId> first,
    List<String> features,
    double[] means,
    double[] scales,
    List<Gate> gates,
    double[][] weights) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException naming what does not fit together
  public RouterModel {
    first = List.copyOf(first);
    features = List.copyOf(features);
    gates = List.copyOf(gates);
    means = means.clone();
    scales = scales.clone();
    weights = copy(weights);
    if (gates.isEmpty() || weights.length != gates.size()) {
      throw new IllegalArgumentException(
          "%d gates with %d rows of weights".formatted(gates.size(), weights.length));
    }
    for (double[] row : weights) {
      if (row.length != features.size() + 1) {
        throw new IllegalArgumentException(
            "%d features with %d weights".formatted(features.size(), row.length));
      }
    }
    if (means.length != features.size() || scales.length != features.size()) {
      throw new IllegalArgumentException("means and scales must be one for each feature");
    }
  }

  @Override
  public double[] means() {
    return means.clone();
  }

  @Override
  public double[] scales() {
    return scales.clone();
  }

  @Override
  public double[][] weights() {
    return copy(weights);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  /// How much of each gate a query gets.
  ///
  /// @param values its features
  /// @return shape `[gates().size()]`, positive, summing to 1
  public double[] shares(double[] values) {
    double[] scores = new double[weights.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < scores.length; g++) {
      double[] row = weights[g];
      double score = row[values.length];
      for (int f = 0; f < values.length; f++) {
        score += row[f] * standard(values[f], f);
      }
      scores[g] = score;
      max = Math.max(max, score);
    }
    double sum = 0;
    for (int g = 0; g < scores.length; g++) {
      scores[g] = Math.exp(scores[g] - max);
      sum += scores[g];
    }
    for (int g = 0; g < scores.length; g++) {
      scores[g] /= sum;
    }
    return scores;
  }

  /// How far a value is from its mean, in scales, at most [#CLIP] either way.
  double standard(double value, int feature) {
    return Math.clamp((value - means[feature]) / scales[feature], -CLIP, CLIP);
  }

  /// No feature counts for more than this many scales, so that nothing never seen in training
  /// decides alone.
  public static final double CLIP = 4;

  /// The portfolio's mixture for a query.
  ///
  /// @param values its features
  /// @return the gate
  public Gate gate(double[] values) {
    double[] shares = shares(values);
    var mixed = new TreeMap<ExpertId, Double>();
    for (int g = 0; g < shares.length; g++) {
      double share = shares[g];
      gates.get(g).weights().forEach((id, weight) -> mixed.merge(id, share * weight, Double::sum));
    }
    return Gate.of(mixed);
  }
}
