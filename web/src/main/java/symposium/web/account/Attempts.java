package symposium.web.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Limits how often something may be tried by one name or address. Remembers the most recent only,
/// so that inventing names does not fill the memory. Thread-safe.
final class Attempts {

  private static final int REMEMBERED = 20_000;

  private final int times;
  private final Duration within;
  private final TimeMeter time;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attempts(int times, Duration within, TimeMeter time) {
    this.times = times;
    this.within = within;
    this.time = time;
  }

  /// Counts a try.
  ///
  /// @return how long to wait, zero when it may be done now
  synchronized Duration wait(String who) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(who, name -> bucket()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
  }

  /// Gives all tries back, as after a right password.
  synchronized void forgive(String who) {
    buckets.remove(who);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
        .withCustomTimePrecision(time)
        .build();
  }
}
