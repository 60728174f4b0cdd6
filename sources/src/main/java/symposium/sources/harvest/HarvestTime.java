package symposium.sources.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import symposium.core.error.UpstreamUnavailable;

/// Time as a harvest sees it: the clock, waiting, and chance. Implementations are thread-safe.
public interface HarvestTime {

  /// The time.
  ///
  /// @return now
  Instant now();

  /// Waits.
  ///
  /// @param duration how long
  /// @throws UpstreamUnavailable when the wait is interrupted
  void sleep(Duration duration);

  /// Chance, so that many programs that were sent away together do not come back together.
  ///
  /// @return in [0, 1)
  double chance();

  /// The real one.
  ///
  /// @return the system's clock
  static HarvestTime system() {
    return new HarvestTime() {
      @Override
      public Instant now() {
        return java.time.InstantSource.system().instant();
      }

      @Override
      public void sleep(Duration duration) {
        try {
          Thread.sleep(duration);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new UpstreamUnavailable(
              "The harvest was interrupted; the same command goes on from where it was.", e);
        }
      }

      @Override
      public double chance() {
        return ThreadLocalRandom.current().nextDouble();
      }
    };
  }
}
