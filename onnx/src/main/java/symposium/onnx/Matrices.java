package symposium.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Products of float32 matrices, an array for each row, in an order of additions that does not
/// depend on the number of threads.
final class Matrices {

  private Matrices() {}

  /// Multiplies; rows are shared among the cores.
  ///
  /// @param a shape `[n, m]`
  /// @param b shape `[m, k]`
  /// @param out shape `[n, k]`, overwritten
  static void multiply(float[][] a, float[][] b, float[][] out) {
    IntStream.range(0, a.length).parallel().forEach(row -> multiplyRow(a[row], b, out[row]));
  }

  private static void multiplyRow(float[] factors, float[][] b, float[] out) {
    Arrays.fill(out, 0);
    for (int i = 0; i < factors.length; i++) {
      add(factors[i], b[i], out, 0, out.length);
    }
  }

  /// Adds a multiple of a stretch of one row to the same stretch of another. A loop of its own over
  /// two arrays and one index is what the compiler turns into vector instructions.
  static void add(float factor, float[] row, float[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += factor * row[i];
    }
  }

  /// Swaps rows and columns.
  ///
  /// @param a shape `[n, m]`
  /// @return shape `[m, n]`
  static float[][] transpose(float[][] a) {
    float[][] out = new float[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < out.length; j++) {
        out[j][i] = a[i][j];
      }
    }
    return out;
  }

  /// The sum of products, in double precision.
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
