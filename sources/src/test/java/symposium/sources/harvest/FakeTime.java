package symposium.sources.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A clock that moves only when somebody waits. Thread-safe.
final class FakeTime implements HarvestTime {

  private volatile Instant now;
  private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

  FakeTime(String start) {
    now = Instant.parse(start);
  }

  void moveTo(String instant) {
    now = Instant.parse(instant);
  }

  /// Every wait, in order.
  List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  /// The waits longer than between two requests.
  List<Long> longWaitsSeconds() {
    return sleeps.stream().map(Duration::toSeconds).filter(seconds -> seconds > 10).toList();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    now = now.plus(duration);
  }

  @Override
  public double chance() {
    return 0.5;
  }
}
