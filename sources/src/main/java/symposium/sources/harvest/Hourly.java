package symposium.sources.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks a service for lists that change slowly, each at most once an hour. Confined to one thread.
///
/// @param service who is asked
/// @param agent who asks
/// @param store where it is kept when a list was read last
/// @param time the clock
/// @param limits how long and how much
record Hourly(Service service, Agent agent, HarvestStore store, HarvestTime time, Limits limits) {

  /// How long a list that was read counts as unchanged.
  static final Duration UNCHANGING = Duration.ofHours(1);

  /// Reads a list, unless it was read within the hour.
  ///
  /// @param key under which it is kept when that was
  /// @param read reads and keeps the list; when it throws, the list counts as not read
  /// @return what `read` gives, or empty when nothing was asked
  <T> Optional<T> read(String key, Function<Upstream, T> read) {
    if (store.setting(key).filter(this::isRecent).isPresent()) {
      return Optional.empty();
    }
    var gate = new Gate(service, store, time);
    try (var upstream = new Upstream(service, agent.header(), gate, time, limits)) {
      T found = read.apply(upstream);
      store.store(List.of(), Map.of(key, time.now().toString()));
      return Optional.of(found);
    }
  }

  /// Whether a moment lies within the last hour. One that has not come yet was noted under a clock
  /// that was fast.
  static boolean isRecent(Instant when, Instant now) {
    return !when.isAfter(now) && now.isBefore(when.plus(UNCHANGING));
  }

  private boolean isRecent(String when) {
    try {
      return isRecent(Instant.parse(when), time.now());
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
