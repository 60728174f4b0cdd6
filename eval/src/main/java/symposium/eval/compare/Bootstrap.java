package symposium.eval.compare;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The paired percentile bootstrap (Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993,
/// §13.3): topics are drawn again with replacement inside each class, as often as the class has
/// topics, and the mean differences of the draws make the interval. Confined to one call.
final class Bootstrap {

  private static final double TAIL = 0.025;

  private final Layers deltas;
  private final double[][] means;
  private final double[] overall;

  private Bootstrap(Layers deltas, int resamples) {
    this.deltas = deltas;
    this.means = new double[deltas.size()][resamples];
    this.overall = new double[resamples];
  }

  static Bootstrap draw(Layers deltas, int resamples, RandomGenerator dice) {
    var bootstrap = new Bootstrap(deltas, resamples);
    for (int resample = 0; resample < resamples; resample++) {
      double sum = 0;
      for (int layer = 0; layer < deltas.size(); layer++) {
        double mean = redrawn(deltas.values(layer), dice);
        bootstrap.means[layer][resample] = mean;
        sum += mean;
      }
      bootstrap.overall[resample] = sum / deltas.size();
    }
    return bootstrap;
  }

  private static double redrawn(double[] values, RandomGenerator dice) {
    double sum = 0;
    for (int draw = 0; draw < values.length; draw++) {
      sum += values[dice.nextInt(values.length)];
    }
    return sum / values.length;
  }

  Estimate overall() {
    return estimate(deltas.mean(), overall);
  }

  SortedMap<String, Estimate> strata() {
    var strata = new TreeMap<String, Estimate>();
    var observed = deltas.means();
    for (int layer = 0; layer < deltas.size(); layer++) {
      String name = deltas.names().get(layer);
      strata.put(name, estimate(observed.getOrDefault(name, 0.0), means[layer]));
    }
    return strata;
  }

  private static Estimate estimate(double delta, double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    int cut = (int) (TAIL * sorted.length);
    return new Estimate(delta, sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
