package symposium.follow.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What trends. Thread-safe: immutable.
///
/// @param request what was asked for
/// @param papers the highest scores first, then newer ones, then by id
/// @param candidates papers that were weighed, 0 or more
/// @param notes what a reader should know, complete sentences
/// @param offered when nothing trends: the last day with papers, whose trend may be asked for
public record TrendingList(
    TrendRequest request,
    List<TrendingPaper> papers,
    int candidates,
    List<String> notes,
    Optional<LocalDate> offered) {

  /// Copies.
  public TrendingList {
    papers = List.copyOf(papers);
    notes = List.copyOf(notes);
  }
}
