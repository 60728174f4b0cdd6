package symposium.follow.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.library.DatedPaper;

/// The papers of a period, or a page of them. Thread-safe: immutable.
///
/// @param period which days
/// @param asOf the day that counts as today; nothing later is in the list
/// @param papers newest first, behind those that were named to lead
/// @param leading how many papers of the period were named to lead, 0 or more
/// @param offset papers before these, 0 or more
/// @param total papers of the period, 0 or more
/// @param previous the nearest earlier period with papers, or empty
/// @param next the nearest later period with papers, or empty
public record DailyList(
    Period period,
    LocalDate asOf,
    List<DatedPaper> papers,
    int leading,
    int offset,
    long total,
    Optional<Neighbour> previous,
    Optional<Neighbour> next) {

  /// Copies.
  public DailyList {
    papers = List.copyOf(papers);
  }

  /// Where the next page of this period starts.
  ///
  /// @return an offset, or empty on the last page
  public Optional<Integer> nextOffset() {
    int after = offset + papers.size();
    return !papers.isEmpty() && after < total ? Optional.of(after) : Optional.empty();
  }

  /// A period with papers.
  ///
  /// @param period which
  /// @param skipped empty periods that lie between, 0 or more
  public record Neighbour(Period period, long skipped) {}
}
