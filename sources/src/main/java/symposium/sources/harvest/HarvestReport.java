package symposium.sources.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import symposium.core.library.ImportSummary;

/// What a harvest did. Thread-safe: immutable.
///
/// @param from the first day of changes that was asked for; empty for everything
/// @param summary what became of the records
/// @param fresh records of papers that were created on `from` or later, 0 or more; the others are
///   older papers whose records changed
/// @param pages answers with records, 0 or more
/// @param skippedUntil when nothing was asked because nothing can have changed since the last
///   harvest: when asking is of use again
public record HarvestReport(
    Optional<LocalDate> from,
    ImportSummary summary,
    long fresh,
    int pages,
    Optional<Instant> skippedUntil) {

  static HarvestReport skipped(Optional<LocalDate> from, Instant until) {
    return new HarvestReport(from, ImportSummary.empty(), 0, 0, Optional.of(until));
  }

  static HarvestReport empty(Optional<LocalDate> from) {
    return new HarvestReport(from, ImportSummary.empty(), 0, 0, Optional.empty());
  }

  HarvestReport plus(ImportSummary page, long freshOnes) {
    return new HarvestReport(
        from, summary.plus(page), fresh + freshOnes, pages + 1, Optional.empty());
  }
}
