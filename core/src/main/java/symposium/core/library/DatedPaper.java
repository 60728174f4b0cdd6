package symposium.core.library;

import java.time.LocalDate;
import java.util.Optional;
import symposium.core.model.Paper;

/// A paper with the day on which it became known. Thread-safe: immutable.
///
/// @param paper the paper
/// @param day the first day on which it was announced, else the first day its publication date can
///   mean; never the day it was fetched
/// @param announced how it was announced, or empty when the day is an estimate
public record DatedPaper(Paper paper, LocalDate day, Optional<Announcement.Type> announced) {

  /// Whether the day is only the first version's date, as nothing is known of an announcement.
  ///
  /// @return true for an estimate
  public boolean isEstimate() {
    return announced.isEmpty();
  }
}
