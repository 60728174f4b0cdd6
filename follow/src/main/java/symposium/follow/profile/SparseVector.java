package symposium.follow.profile;

import java.util.Map;
import java.util.SortedMap;

/// A vector of which most components are 0, unitless. Thread-safe: immutable.
public final class SparseVector {

  private final int[] components;
  private final float[] values;

  private SparseVector(int[] components, float[] values) {
    this.components = components;
    this.values = values;
  }

  /// A vector of some components.
  ///
  /// @param values the components that are not 0, numbered from 0
  /// @return the vector
  public static SparseVector of(SortedMap<Integer, Double> values) {
    var components = new int[values.size()];
    var weights = new float[values.size()];
    int at = 0;
    for (Map.Entry<Integer, Double> one : values.entrySet()) {
      components[at] = one.getKey();
      weights[at++] = one.getValue().floatValue();
    }
    return new SparseVector(components, weights);
  }

  /// The same direction with another length.
  ///
  /// @param length 0 or more
  /// @return a copy; a zero vector stays zero
  public SparseVector ofLength(double length) {
    double own = Math.sqrt(squaredLength());
    var scaled = values.clone();
    for (int i = 0; own > 0 && i < scaled.length; i++) {
      scaled[i] = (float) (scaled[i] * length / own);
    }
    return new SparseVector(components, scaled);
  }

  /// The inner product with a vector given in full.
  ///
  /// @param weights shape `[d]`, longer than the greatest component here
  /// @return the sum of products
  public double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += (double) values[i] * weights[components[i]];
    }
    return sum;
  }

  /// The inner product with another vector.
  ///
  /// @param other of the same space
  /// @return the sum of products
  public double dot(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < components.length && j < other.components.length) {
      if (components[i] == other.components[j]) {
        sum += (double) values[i++] * other.values[j++];
      } else if (components[i] < other.components[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /// Adds a multiple of this to a vector given in full.
  ///
  /// @param weights shape `[d]`, longer than the greatest component here; changed in place
  /// @param factor how many times
  public void addTo(float[] weights, double factor) {
    for (int i = 0; i < components.length; i++) {
      weights[components[i]] += (float) (factor * values[i]);
    }
  }

  /// The inner product with itself.
  ///
  /// @return 0 or more
  public double squaredLength() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }
}
