package symposium.app.wire;

import java.time.LocalDate;
import symposium.app.http.DayLists;
import symposium.app.http.Everyday;
import symposium.catalog.SqliteCatalog;
import symposium.core.library.Announcements;
import symposium.core.library.PaperDays;
import symposium.follow.days.DailyLists;
import symposium.follow.trend.Trending;

/// What brings a reader back each day, over a catalog.
final class EverydayParts {

  private EverydayParts() {}

  static Everyday of(SqliteCatalog catalog) {
    return new Everyday(catalog.marks(), catalog.days(), lists(catalog));
  }

  private static DayLists lists(SqliteCatalog catalog) {
    PaperDays days = catalog.days();
    Announcements announcements = catalog.announcements();
    return new DayLists(
        new DailyLists(days),
        new Trending(
            days,
            catalog.marks(),
            catalog.signals(),
            catalog::findAll,
            () ->
                31 * catalog.lastSequence()
                    + announcements.latestDay().map(LocalDate::toEpochDay).orElse(0L)),
        catalog.recommendations());
  }
}
