package symposium.eval.route;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Features;
import symposium.core.route.RouterModel;

/// Training cases as a table of features on one scale: a row for each case, every stratum weighing
/// the same. Thread-safe: immutable.
final class Rows {

  private final RouterModel.Inputs inputs;
  private final List<ExpertId> first;
  private final List<String> names;
  private final double[][] standard;
  private final double[] weights;

  Rows(
      RouterModel.Inputs inputs,
      List<ExpertId> first,
      List<String> names,
      double[][] standard,
      double[] weights) {
    this.inputs = inputs;
    this.first = first;
    this.names = names;
    this.standard = standard;
    this.weights = weights;
  }

  RouterModel.Inputs inputs() {
    return inputs;
  }

  List<ExpertId> first() {
    return first;
  }

  List<String> names() {
    return names;
  }

  /// Shape `[cases][features + 1]`, the last column 1.
  double[][] standard() {
    return standard;
  }

  /// Shape `[cases]`, summing to 1.
  double[] weights() {
    return weights;
  }

  private static final double LEAST_SCALE = 1e-3;

  /// Reads the features of cases.
  ///
  /// @param cases not empty
  /// @param statistics the word counts of each case's collection
  /// @param first the experts whose answers are features
  static Rows of(
      List<Case> cases, Function<Case, TermStatistics> statistics, List<ExpertId> first) {
    var readers = new HashMap<TermStatistics, Features>();
    double[][] features = new double[cases.size()][];
    List<String> names = List.of();
    for (int c = 0; c < features.length; c++) {
      Case one = cases.get(c);
      Features reader =
          readers.computeIfAbsent(statistics.apply(one), counts -> new Features(counts, first));
      names = reader.names();
      var answers = new TreeMap<ExpertId, ExpertResult>(one.answers().results());
      answers.keySet().retainAll(first);
      features[c] = reader.of(one.answers().query(), answers);
    }
    double[] weights = weights(cases);
    double[] means = means(features, weights);
    var inputs = new RouterModel.Inputs(first, names, means, scales(features, means, weights));
    double[][] standard = new double[features.length][];
    for (int c = 0; c < standard.length; c++) {
      standard[c] = inputs.standard(features[c]);
    }
    return new Rows(inputs, List.copyOf(first), names, standard, weights);
  }

  /// Every stratum counts the same; all weights sum to 1.
  static double[] weights(List<Case> cases) {
    var sizes = new HashMap<String, Integer>();
    cases.forEach(one -> sizes.merge(one.stratum(), 1, Integer::sum));
    return cases.stream()
        .mapToDouble(one -> 1.0 / sizes.size() / sizes.getOrDefault(one.stratum(), 1))
        .toArray();
  }

  private static double[] means(double[][] rows, double[] weights) {
    double[] means = new double[rows[0].length];
    for (int r = 0; r < rows.length; r++) {
      for (int f = 0; f < means.length; f++) {
        means[f] += weights[r] * rows[r][f];
      }
    }
    return means;
  }

  private static double[] scales(double[][] rows, double[] means, double[] weights) {
    double[] scales = new double[means.length];
    for (int r = 0; r < rows.length; r++) {
      for (int f = 0; f < scales.length; f++) {
        double off = rows[r][f] - means[f];
        scales[f] += weights[r] * off * off;
      }
    }
    for (int f = 0; f < scales.length; f++) {
      scales[f] = Math.max(LEAST_SCALE, Math.sqrt(scales[f]));
    }
    return scales;
  }
}
