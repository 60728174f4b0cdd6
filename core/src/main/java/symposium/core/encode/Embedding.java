package symposium.core.encode;

import java.util.Arrays;

/// A vector, shape `[d]`, float32, L2-normalised unless it is all zero. Thread-safe: immutable.
public final class Embedding {

  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /// Normalises a copy of the given vector to length 1; a zero vector stays zero.
  ///
  /// @param values shape `[d]`, finite, `d` ≥ 1
  /// @return the unit vector
  /// @throws IllegalArgumentException when empty or not finite
  public static Embedding normalised(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    if (values.length == 0 || !Double.isFinite(squares)) {
      throw new IllegalArgumentException(
          "an embedding needs 1 or more finite values, got %d with squared length %s"
              .formatted(values.length, squares));
    }
    float[] unit = values.clone();
    if (squares > 0) {
      double scale = 1 / Math.sqrt(squares);
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (float) (unit[i] * scale);
      }
    }
    return new Embedding(unit);
  }

  /// How many dimensions.
  ///
  /// @return 1 or more
  public int dimension() {
    return values.length;
  }

  /// A copy of the values.
  ///
  /// @return shape `[d]`, the caller's own
  public float[] toArray() {
    return values.clone();
  }

  /// Whether every value is 0, as for a text of which the model knows nothing.
  ///
  /// @return true when there is nothing to compare by
  public boolean isZero() {
    for (float value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /// Cosine similarity, as both are of length 1.
  ///
  /// @param other of the same dimension
  /// @return in [-1, 1] up to rounding, higher is closer
  public double dot(Embedding other) {
    if (other.values.length != values.length) {
      throw new IllegalArgumentException(
          "dimensions differ: %d and %d".formatted(values.length, other.values.length));
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Embedding that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding[" + values.length + "]";
  }
}
