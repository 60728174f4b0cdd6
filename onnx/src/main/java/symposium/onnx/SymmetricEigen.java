package symposium.onnx;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
///
/// Each rotation makes one off-diagonal entry zero; sweeps over all entries converge quadratically,
/// about ten of them for 384 × 384, in seconds. It is used once, when the static table is made, and
/// gives the same bits on every machine, which is worth more here than speed.
///
/// Confined to one thread while it is made.
final class SymmetricEigen {

  private static final int MAX_SWEEPS = 60;

  private static final double RELATIVE_REST = 1e-24;

  private final double[][] matrix; // [n, n], becomes diagonal
  private final double[][] vectors; // [n, n], row i belongs to matrix[i][i]

  private SymmetricEigen(double[][] matrix) {
    this.matrix = matrix;
    this.vectors = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      vectors[i][i] = 1;
    }
  }

  /// Pairs by falling eigenvalue.
  ///
  /// @param symmetric shape `[n, n]`, overwritten
  /// @return n pairs
  static Pair[] decompose(double[][] symmetric) {
    SymmetricEigen eigen = new SymmetricEigen(symmetric);
    double enough = eigen.squares(true) * RELATIVE_REST;
    for (int sweep = 0; sweep < MAX_SWEEPS && eigen.squares(false) > enough; sweep++) {
      eigen.sweep();
    }
    return IntStream.range(0, symmetric.length)
        .mapToObj(i -> new Pair(symmetric[i][i], eigen.vectors[i]))
        .sorted(Comparator.comparingDouble((Pair pair) -> pair.value).reversed())
        .toArray(Pair[]::new);
  }

  private double squares(boolean withDiagonal) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        sum += i == j && !withDiagonal ? 0 : matrix[i][j] * matrix[i][j];
      }
    }
    return sum;
  }

  private void sweep() {
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        if (matrix[p][q] != 0) {
          rotate(p, q);
        }
      }
    }
  }

  /// Turns the plane of p and q so that `matrix[p][q]` is 0.
  private void rotate(int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tan = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    if (theta < 0) {
      tan = -tan;
    }
    double cos = 1 / Math.sqrt(tan * tan + 1);
    double sin = tan * cos;
    for (double[] row : matrix) {
      double atP = row[p];
      row[p] = cos * atP - sin * row[q];
      row[q] = sin * atP + cos * row[q];
    }
    turn(matrix[p], matrix[q], cos, sin);
    turn(vectors[p], vectors[q], cos, sin);
  }

  private static void turn(double[] first, double[] second, double cos, double sin) {
    for (int i = 0; i < first.length; i++) {
      double before = first[i];
      first[i] = cos * before - sin * second[i];
      second[i] = sin * before + cos * second[i];
    }
  }

  /// An eigenvalue and its eigenvector. Confined to its user.
  static final class Pair {
    final double value;
    final double[] vector; // [n], length 1

    Pair(double value, double[] vector) {
      this.value = value;
      this.vector = vector;
    }
  }
}
