package symposium.bench;

import java.lang.management.ManagementFactory;
import java.util.Map;

/// What an open library holds on the heap.
final class HeapMeasure {

  private static final double MEGA = 1 << 20;
  private static final double BUDGET_MB = 1024;

  private HeapMeasure() {}

  /// Measures now; the library has just answered searches.
  static Row row() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    double used = memory.getHeapMemoryUsage().getUsed() / MEGA;
    double most = memory.getHeapMemoryUsage().getMax() / MEGA;
    return new Row(
        "heap of the open home, all experts in use",
        "≤ 1 GiB",
        "%.0f MB after a collection".formatted(used),
        "–",
        Row.Verdict.of(most <= BUDGET_MB && used <= BUDGET_MB),
        "The process, encoding and searching included, runs under a limit of %.0f MB."
            .formatted(most),
        Map.of("used_mb", used, "limit_mb", most));
  }
}
