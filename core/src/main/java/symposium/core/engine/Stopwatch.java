package symposium.core.engine;

import java.util.SortedMap;
import java.util.TreeMap;

/// Times the hops of one query. Confined to one thread.
final class Stopwatch {

  private final SortedMap<String, Long> nanos = new TreeMap<>();
  private final long start = System.nanoTime();
  private long last = start;

  /// Ends a hop that began when the one before ended.
  void lap(String hop) {
    long now = System.nanoTime();
    nanos.put(hop, now - last);
    last = now;
  }

  SortedMap<String, Long> stop() {
    nanos.put("total", System.nanoTime() - start);
    return nanos;
  }
}
