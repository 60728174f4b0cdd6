package symposium.core.route;

import java.util.List;
import java.util.TreeMap;
import symposium.core.retrieve.ExpertId;

/// A trained router as data: a portfolio of gates and, for each, a linear score of the features;
/// the softmax of the scores says how much of each gate the query gets. Small, and readable by
/// people. Thread-safe: immutable.
public final class RouterModel {

  /// No feature counts for more than this many scales, so that nothing never seen in training
  /// decides alone.
  public static final double CLIP = 4;

  private final String name;
  private final Inputs inputs;
  private final List<Gate> gates;
  private final double[][] weights;

  /// A model.
  ///
  /// @param name what it was trained on, a short name
  /// @param inputs what it looks at
  /// @param gates the portfolio, not empty; its first gate is the best one for all queries alike
  /// @param weights shape `[gates.size()][features + 1]`; the last column is the bias
  /// @throws IllegalArgumentException naming what does not fit together
  public RouterModel(String name, Inputs inputs, List<Gate> gates, double[][] weights) {
    this.name = name;
    this.inputs = inputs;
    this.gates = List.copyOf(gates);
    this.weights = copy(weights);
    if (gates.isEmpty() || weights.length != gates.size()) {
      throw new IllegalArgumentException(
          "%d gates with %d rows of weights".formatted(gates.size(), weights.length));
    }
    for (double[] row : weights) {
      if (row.length != inputs.features.size() + 1) {
        throw new IllegalArgumentException(
            "%d features with %d weights".formatted(inputs.features.size(), row.length));
      }
    }
  }

  /// What a model looks at: features, and how they are brought to one scale. Thread-safe:
  /// immutable.
  public static final class Inputs {

    private final List<ExpertId> first;
    private final List<String> features;
    private final double[] means;
    private final double[] scales;

    /// Inputs.
    ///
    /// @param first the experts asked first, whose answers are features
    /// @param features the features' names; must be those of [Features] over `first`
    /// @param means what is taken from each feature
    /// @param scales what each feature is then divided by, positive
    /// @throws IllegalArgumentException when means and scales are not one for each feature
    public Inputs(List<ExpertId> first, List<String> features, double[] means, double[] scales) {
      this.first = List.copyOf(first);
      this.features = List.copyOf(features);
      this.means = means.clone();
      this.scales = scales.clone();
      if (means.length != features.size() || scales.length != features.size()) {
        throw new IllegalArgumentException("means and scales must be one for each feature");
      }
    }

    /// The experts asked first.
    ///
    /// @return in the order of their features
    public List<ExpertId> first() {
      return first;
    }

    /// The features' names.
    ///
    /// @return in order
    public List<String> features() {
      return features;
    }

    /// What is taken from each feature.
    ///
    /// @return shape `[features().size()]`
    public double[] means() {
      return means.clone();
    }

    /// What each feature is then divided by.
    ///
    /// @return shape `[features().size()]`, positive
    public double[] scales() {
      return scales.clone();
    }

    /// Brings values to the model's scale.
    ///
    /// @param values shape `[features]`
    /// @return shape `[features + 1]`, each in [-[#CLIP], [#CLIP]], the last one 1
    public double[] standard(double[] values) {
      double[] standard = new double[values.length + 1];
      for (int f = 0; f < values.length; f++) {
        standard[f] = Math.clamp((values[f] - means[f]) / scales[f], -CLIP, CLIP);
      }
      standard[values.length] = 1;
      return standard;
    }
  }

  /// The model's name.
  ///
  /// @return what it was trained on
  public String name() {
    return name;
  }

  /// The experts asked first.
  ///
  /// @return in the order of their features
  public List<ExpertId> first() {
    return inputs.first;
  }

  /// The features' names.
  ///
  /// @return in order
  public List<String> features() {
    return inputs.features;
  }

  /// What is taken from each feature.
  ///
  /// @return shape `[features().size()]`
  public double[] means() {
    return inputs.means.clone();
  }

  /// What each feature is divided by.
  ///
  /// @return shape `[features().size()]`, positive
  public double[] scales() {
    return inputs.scales.clone();
  }

  /// The portfolio.
  ///
  /// @return not empty; the best gate for all queries alike first
  public List<Gate> gates() {
    return gates;
  }

  /// What speaks for each gate.
  ///
  /// @return shape `[gates().size()][features().size() + 1]`; the last column is the bias
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

  /// A query's features on the model's scale, shape `[features().size() + 1]`, the last one 1.
  double[] standard(double[] values) {
    return inputs.standard(values);
  }

  /// How much of each gate a query gets.
  ///
  /// @param values its features
  /// @return shape `[gates().size()]`, positive, summing to 1
  public double[] shares(double[] values) {
    double[] row = inputs.standard(values);
    double[] scores = new double[weights.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < scores.length; g++) {
      for (int f = 0; f < row.length; f++) {
        scores[g] += weights[g][f] * row[f];
      }
      max = Math.max(max, scores[g]);
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
