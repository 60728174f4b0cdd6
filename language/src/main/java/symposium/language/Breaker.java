package symposium.language;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Keeps a server that failed three times in a row from being asked for a minute; then one failure
/// more is enough for another minute. Thread-safe.
final class Breaker {

  static final int FAILURES = 3;
  static final Duration SILENCE = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private int failures;
  private long silentUntil;
  private String last = "";

  Breaker(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Why the server is not asked now.
  ///
  /// @return a short phrase, or empty when it may be asked
  synchronized Optional<String> silence() {
    long left = silentUntil - nanoTime.getAsLong();
    if (failures < FAILURES || left <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "not asked for %d s more, as it failed %d times in a row; the last time %s"
            .formatted(1 + TimeUnit.NANOSECONDS.toSeconds(left - 1), failures, last));
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed(String reason) {
    last = reason;
    failures++;
    silentUntil = nanoTime.getAsLong() + SILENCE.toNanos();
  }
}
