package symposium.sources.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import symposium.core.error.UpstreamUnavailable;

/// Keeps requests to one service apart, measured from start to start, and stays closed for as long
/// as the service asked for. When the last request was, and until when the gate is closed, is
/// stored before the request is made, so restarting the program is no way around it.
///
/// A clock that was set back by days lengthens no wait: a gate that seems closed for more than one
/// is open. Thread-safe: one request at a time holds it.
final class Gate {

  /// A wait longer than this ends the run instead.
  static final Duration LONGEST_WAIT = Duration.ofMinutes(45);

  /// No service is believed when it closes itself for longer.
  private static final Duration LONGEST_CLOSED = Duration.ofHours(24);

  private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

  private final String name;
  private final String key;
  private final Duration apart;
  private final HarvestStore store;
  private final HarvestTime time;

  Gate(Service service, HarvestStore store, HarvestTime time) {
    this.name = service.name();
    this.key = "harvest.gate." + service.gate();
    this.apart = service.apart();
    this.store = store;
    this.time = time;
  }

  /// Waits until a request may start, and notes that it starts.
  ///
  /// @throws UpstreamUnavailable when the gate stays closed for long
  void enter(HarvestListener listener) {
    Instant now = time.now();
    Instant stored = instant(".closed");
    Instant closed = stored.isAfter(now.plus(LONGEST_CLOSED)) ? now : stored;
    Duration wait = Duration.between(now, closed);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new UpstreamUnavailable(
          "%s asked us to stay away (%s), so nothing is requested before %s; what was harvested is kept, and the same command goes on then."
              .formatted(name, store.setting(key + ".reason").orElse("no reason given"), closed));
    }
    if (wait.compareTo(WORTH_TELLING) > 0) {
      listener.waiting(wait, store.setting(key + ".reason").orElse(""));
    }
    Instant next = earlier(instant(".last"), now).plus(apart);
    Instant open = closed.isAfter(next) ? closed : next;
    if (open.isAfter(now)) {
      time.sleep(Duration.between(now, open));
    }
    keep(Map.of(key + ".last", Long.toString(time.now().toEpochMilli())));
  }

  /// Closes the gate.
  ///
  /// @param duration for how long from now; a day when it is longer
  /// @param reason why, a short phrase
  void close(Duration duration, String reason) {
    Duration believed = duration.compareTo(LONGEST_CLOSED) > 0 ? LONGEST_CLOSED : duration;
    Instant until = time.now().plus(believed);
    keep(Map.of(key + ".closed", Long.toString(until.toEpochMilli()), key + ".reason", reason));
  }

  private void keep(Map<String, String> settings) {
    store.store(List.of(), settings);
  }

  private Instant instant(String what) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(store.setting(key + what).orElse("0")));
    } catch (NumberFormatException _) {
      return Instant.EPOCH;
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
