package symposium.onnx;

/// Centres vectors, projects them on the principal components of the greatest variance, divides
/// each by its standard deviation, and brings the result to length 1.
///
/// Thread-safe: immutable once made.
final class Whitening {

  private static final double LEAST_VARIANCE = 1e-12;

  private final double[] mean; // [n]
  private final double[][] components; // [d, n], each divided by its standard deviation

  private Whitening(double[] mean, double[][] components) {
    this.mean = mean;
    this.components = components;
  }

  /// Takes mean and components from weighted vectors.
  ///
  /// @param vectors shape `[m, n]`
  /// @param masses shape `[m]`, ≥ 0, not all 0: how much each vector counts
  /// @param dimension how many components to keep, at most `n`
  static Whitening fit(float[][] vectors, double[] masses, int dimension) {
    double[] mean = mean(vectors, masses);
    SymmetricEigen.Pair[] pairs = SymmetricEigen.decompose(covariance(vectors, masses, mean));
    double[][] components = new double[dimension][mean.length];
    for (int c = 0; c < dimension; c++) {
      double deviation = Math.sqrt(Math.max(pairs[c].value, LEAST_VARIANCE));
      for (int i = 0; i < mean.length; i++) {
        components[c][i] = pairs[c].vector[i] / deviation;
      }
    }
    return new Whitening(mean, components);
  }

  private static double[] mean(float[][] vectors, double[] masses) {
    double[] mean = new double[vectors[0].length];
    double mass = total(masses);
    for (int v = 0; v < vectors.length; v++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += masses[v] / mass * vectors[v][i];
      }
    }
    return mean;
  }

  private static double[][] covariance(float[][] vectors, double[] masses, double[] mean) {
    double[][] covariance = new double[mean.length][mean.length];
    double mass = total(masses);
    for (int v = 0; v < vectors.length; v++) {
      if (masses[v] > 0) {
        add(covariance, centred(vectors[v], mean), masses[v] / mass);
      }
    }
    return covariance;
  }

  private static void add(double[][] covariance, double[] vector, double share) {
    for (int i = 0; i < vector.length; i++) {
      double factor = share * vector[i];
      double[] row = covariance[i];
      for (int j = 0; j < vector.length; j++) {
        row[j] += factor * vector[j];
      }
    }
  }

  private static double total(double[] masses) {
    double sum = 0;
    for (double mass : masses) {
      sum += mass;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("no vector counts: the masses' sum is " + sum);
    }
    return sum;
  }

  private static double[] centred(float[] vector, double[] mean) {
    double[] centred = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      centred[i] = vector[i] - mean[i];
    }
    return centred;
  }

  /// Whitens a vector.
  ///
  /// @param vector shape `[n]`
  /// @return shape `[d]`, of length 1 unless it is all zero
  double[] apply(float[] vector) {
    double[] centred = centred(vector, mean);
    double[] projected = new double[components.length];
    double squares = 0;
    for (int c = 0; c < components.length; c++) {
      double dot = 0;
      for (int i = 0; i < centred.length; i++) {
        dot += components[c][i] * centred[i];
      }
      projected[c] = dot;
      squares += dot * dot;
    }
    double length = Math.sqrt(squares);
    for (int c = 0; c < projected.length && length > 0; c++) {
      projected[c] /= length;
    }
    return projected;
  }
}
