package symposium.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/// How long many equal things took. Thread-safe: immutable.
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] sorted; // nanoseconds, ascending

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  /// Of measured times.
  ///
  /// @param nanos one or more, nanoseconds
  static Latencies of(LongStream nanos) {
    long[] sorted = nanos.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("latencies need 1 or more times, got 0");
    }
    return new Latencies(sorted);
  }

  /// The smallest time that a share of all do not exceed (nearest rank).
  ///
  /// @param share in (0, 1]
  /// @return milliseconds
  double percentile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / NANOS_PER_MILLI;
  }

  double p50() {
    return percentile(0.5);
  }

  double p99() {
    return percentile(0.99);
  }

  double max() {
    return percentile(1);
  }

  double min() {
    return sorted[0] / NANOS_PER_MILLI;
  }

  /// The sum, milliseconds.
  double total() {
    return Arrays.stream(sorted).sum() / NANOS_PER_MILLI;
  }

  int count() {
    return sorted.length;
  }
}
