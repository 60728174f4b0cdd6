package symposium.app.follows;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import symposium.core.library.PaperDays;

/// Which day lists are read as of when nobody names one. Thread-safe.
///
/// @param clock tells the time
/// @param days the papers by day
public record Present(InstantSource clock, PaperDays days) {

  /// A library whose newest paper is older than this is read as of that paper's day.
  private static final int STALE_DAYS = 30;

  /// Today in UTC.
  ///
  /// @return the day
  public LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Today, or where nothing new has come for a month, the last day that brought papers.
  ///
  /// @return the day
  public LocalDate day() {
    LocalDate today = today();
    return days.lastBefore(today.plusDays(1))
        .filter(last -> last.isBefore(today.minusDays(STALE_DAYS)))
        .orElse(today);
  }
}
