package symposium.eval.route;

import java.util.Arrays;

/// A table of features cut into few values, so that trees find their splits by counting.
/// Thread-safe: immutable.
final class FeatureBins {

  private static final int BINS = 16;

  private final double[][] rows;
  private final double[][] edges;
  private final byte[][] bins;

  /// Cuts every feature at its quantiles.
  ///
  /// @param rows shape `[cases][features]`
  FeatureBins(double[][] rows) {
    this.rows = rows;
    int features = rows[0].length;
    this.edges = new double[features][];
    this.bins = new byte[features][rows.length];
    for (int f = 0; f < features; f++) {
      int feature = f;
      double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[feature]).sorted().toArray();
      double[] cuts = new double[BINS - 1];
      for (int b = 1; b < BINS; b++) {
        cuts[b - 1] = sorted[b * (sorted.length - 1) / BINS];
      }
      edges[f] = Arrays.stream(cuts).distinct().toArray();
      for (int r = 0; r < rows.length; r++) {
        bins[f][r] = (byte) bin(f, rows[r][f]);
      }
    }
  }

  private int bin(int feature, double value) {
    int bin = 0;
    while (bin < edges[feature].length && value > edges[feature][bin]) {
      bin++;
    }
    return bin;
  }

  int cases() {
    return rows.length;
  }

  int features() {
    return edges.length;
  }

  /// How many values a feature has at most.
  int size(int feature) {
    return edges[feature].length + 1;
  }

  int bin(int feature, int row) {
    return bins[feature][row];
  }

  /// The largest feature value that falls into a bin or one before it.
  double edge(int feature, int bin) {
    return edges[feature][bin];
  }

  double[] row(int row) {
    return rows[row];
  }
}
