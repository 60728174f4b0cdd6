package symposium.bench;

import java.util.List;
import symposium.core.encode.Embedding;

/// The linear map (with a constant) from one vector space to another that fits some pairs best, by
/// ridge regression. Thread-safe: immutable.
final class LinearMap {

  /// What keeps the map small where the pairs say little.
  private static final double RIDGE = 1;

  private final double[][] weights; // [from + 1, to], the constant last

  private LinearMap(double[][] weights) {
    this.weights = weights;
  }

  /// Fits a map.
  ///
  /// @param from vectors of one space, one or more
  /// @param to the other space's vectors of the same things
  static LinearMap fit(List<Embedding> from, List<Embedding> to) {
    int n = from.getFirst().dimension() + 1;
    int m = to.getFirst().dimension();
    double[][] normal = new double[n][n];
    double[][] right = new double[n][m];
    for (int i = 0; i < n; i++) {
      normal[i][i] = RIDGE;
    }
    for (int pair = 0; pair < from.size(); pair++) {
      double[] x = withConstant(from.get(pair));
      float[] y = to.get(pair).toArray();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          normal[i][j] += x[i] * x[j];
        }
        for (int j = 0; j < m; j++) {
          right[i][j] += x[i] * y[j];
        }
      }
    }
    solve(normal, right);
    return new LinearMap(right);
  }

  private static double[] withConstant(Embedding vector) {
    float[] values = vector.toArray();
    double[] x = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      x[i] = values[i];
    }
    x[values.length] = 1;
    return x;
  }

  /// Gauss-Jordan elimination of a positive definite system; `right` becomes the solution.
  private static void solve(double[][] matrix, double[][] right) {
    int n = matrix.length;
    for (int pivot = 0; pivot < n; pivot++) {
      scale(right[pivot], 1 / matrix[pivot][pivot]);
      scale(matrix[pivot], 1 / matrix[pivot][pivot]);
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = matrix[row][pivot];
          subtract(matrix[row], matrix[pivot], factor);
          subtract(right[row], right[pivot], factor);
        }
      }
    }
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= factor * other[i];
    }
  }

  /// Maps a vector.
  ///
  /// @return of length 1
  Embedding apply(Embedding vector) {
    double[] x = withConstant(vector);
    double[] sum = new double[weights[0].length];
    for (int i = 0; i < x.length; i++) {
      subtract(sum, weights[i], -x[i]);
    }
    float[] values = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      values[i] = (float) sum[i];
    }
    return Embedding.normalised(values);
  }
}
