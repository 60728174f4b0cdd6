package symposium.follow.trend;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;
import symposium.core.library.PaperDays;

/// Bursts that were compared lately: a comparison reads the titles of a year. One is made at a
/// time. Thread-safe.
final class BurstCache {

  private final PaperDays days;
  private final LongSupplier version;
  private final int most;
  private final LinkedHashMap<Key, Bursts> kept = new LinkedHashMap<>(16, 0.75f, true);

  BurstCache(PaperDays days, LongSupplier version, int most) {
    this.days = days;
    this.version = version;
    this.most = most;
  }

  private record Key(LocalDate first, LocalDate last, long version) {}

  synchronized Bursts between(LocalDate first, LocalDate last) {
    var key = new Key(first, last, version.getAsLong());
    Bursts known = kept.get(key);
    if (known == null) {
      known = Bursts.between(days, first, last);
      kept.put(key, known);
      if (kept.size() > most) {
        kept.pollFirstEntry();
      }
    }
    return known;
  }
}
