package symposium.lucene;

/// Dot products in one fixed order. Lucene's add in whatever order the compiler has found best so
/// far, so their last bit changes while a process warms up, and with it the bytes of a run file.
/// For the few hundred papers that are judged that is worth 30 µs. Thread-safe: no state.
final class Dot {

  private Dot() {}

  /// The sum of products, in double precision.
  ///
  /// @param a shape `[n]`
  /// @param b shape `[n]`
  static double of(float[] a, float[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      s0 += (double) a[i] * b[i];
      s1 += (double) a[i + 1] * b[i + 1];
      s2 += (double) a[i + 2] * b[i + 2];
      s3 += (double) a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      s0 += (double) a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
