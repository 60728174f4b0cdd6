package symposium.app.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// How long something took, counted in fixed steps. Thread-safe.
final class Histogram {

  /// Upper bounds of the steps, seconds; a last step holds everything above.
  private static final double[] BOUNDS = {
    .0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5
  };

  private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Histogram() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void add(long tookNanos) {
    double seconds = (double) tookNanos / TimeUnit.SECONDS.toNanos(1);
    int step = 0;
    while (step < BOUNDS.length && seconds > BOUNDS[step]) {
      step++;
    }
    counts[step].increment();
    nanos.add(tookNanos);
  }

  /// Writes itself in Prometheus' text format.
  ///
  /// @param labels one or more, as `hop="fuse"`
  void write(MetricsText out, String name, String labels) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      out.sample(name + "_bucket", labels + ",le=\"" + bound + "\"", sum);
    }
    out.sample(name + "_sum", labels, nanos.sum() / 1e9);
    out.sample(name + "_count", labels, sum);
  }
}
