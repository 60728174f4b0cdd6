package symposium.onnx;

import java.util.stream.IntStream;

/// The loss that a batch of pairs is taught by, and its slopes (InfoNCE with in-batch negatives,
/// both ways).
///
/// Of a batch's `n` pairs of unit vectors, each left one should be nearer to its own right one than
/// to the other `n - 1`, and each right one to its own left one:
///
/// `loss = -1/2n · Σ_i [ ln P(right_i | left_i) + ln P(left_i | right_i) ]`, where the
/// probabilities are the softmax of cosine / temperature along the row and along the column.
///
/// Confined to one thread at a time.
final class Contrast {

  private final int pairs;
  private final double temperature;
  private final double[][] weights; // [n, n], e^((cosine - 1) / temperature)

  /// For batches of one size.
  ///
  /// @param pairs `n`, 2 or more
  /// @param temperature above 0; the smaller, the more the nearest of the others count
  Contrast(int pairs, double temperature) {
    this.pairs = pairs;
    this.temperature = temperature;
    this.weights = new double[pairs][pairs];
  }

  /// Computes the loss and how it changes with every value.
  ///
  /// @param left unit vectors, shape `[n, d]`
  /// @param right unit vectors, shape `[n, d]`
  /// @param leftSlopes overwritten with the derivatives by `left`, same shape
  /// @param rightSlopes overwritten with the derivatives by `right`, same shape
  /// @return the loss, nats, 0 or more, lower is better
  double loss(float[][] left, float[][] right, float[][] leftSlopes, float[][] rightSlopes) {
    float[][] cosines = new float[pairs][pairs];
    Matrices.multiply(left, Matrices.transpose(right), cosines);
    IntStream.range(0, pairs).parallel().forEach(i -> weigh(cosines[i], weights[i]));
    double[] rows = new double[pairs];
    double[] columns = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < pairs; j++) {
        rows[i] += weights[i][j];
        columns[j] += weights[i][j];
      }
    }
    float[][] slopes = slopes(rows, columns);
    Matrices.multiply(slopes, right, leftSlopes);
    Matrices.multiply(Matrices.transpose(slopes), left, rightSlopes);
    double loss = 0;
    for (int i = 0; i < pairs; i++) {
      double own = (cosines[i][i] - 1.0) / temperature;
      loss += StrictMath.log(rows[i]) + StrictMath.log(columns[i]) - 2 * own;
    }
    return loss / (2 * pairs);
  }

  private void weigh(float[] cosines, double[] out) {
    for (int j = 0; j < pairs; j++) {
      out[j] = StrictMath.exp((cosines[j] - 1.0) / temperature);
    }
  }

  /// Derivatives by the cosines.
  private float[][] slopes(double[] rows, double[] columns) {
    float[][] slopes = new float[pairs][pairs];
    double scale = 1 / (2 * pairs * temperature);
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < pairs; j++) {
        double chosen = weights[i][j] / rows[i] + weights[i][j] / columns[j] - (i == j ? 2 : 0);
        slopes[i][j] = (float) (chosen * scale);
      }
    }
    return slopes;
  }
}
