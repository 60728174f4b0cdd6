package symposium.app.wire;

import java.time.LocalDate;
import java.util.Map;
import symposium.app.http.DayLists;
import symposium.app.http.Everyday;
import symposium.app.http.Following;
import symposium.catalog.SqliteCatalog;
import symposium.core.engine.SearchEngine;
import symposium.core.library.Announcements;
import symposium.core.library.PaperDays;
import symposium.core.library.PaperVectors;
import symposium.follow.days.DailyLists;
import symposium.follow.digest.DigestDesk;
import symposium.follow.interest.MixtureFeed;
import symposium.follow.interest.PastedPapers;
import symposium.follow.trend.Trending;
import symposium.lucene.StoredVectors;

/// Assembles what brings a reader back each day.
final class EverydayParts {

  private EverydayParts() {}

  static Everyday of(SqliteCatalog catalog, Following following, DigestDesk digests) {
    return new Everyday(catalog.marks(), catalog.days(), lists(catalog), following, digests);
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

  /// Interests are compared by static vectors, which every paper has soonest.
  static Following following(SqliteCatalog catalog, SearchEngine engine, Indexes indexes) {
    PaperVectors vectors =
        indexes
            .space(ExpertNames.STATIC)
            .<PaperVectors>map(StoredVectors::new)
            .orElse(papers -> Map.of());
    var feed =
        new MixtureFeed(
            new MixtureFeed.Parts(
                engine,
                catalog,
                vectors,
                catalog.follows(),
                catalog.marks(),
                catalog.deliveries()));
    return new Following(
        catalog.follows(), catalog.notes(), catalog.deliveries(), feed, new PastedPapers(catalog));
  }
}
