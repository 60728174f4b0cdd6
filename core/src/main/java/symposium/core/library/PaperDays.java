package symposium.core.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import symposium.core.model.PaperId;

/// Papers by the day on which they became known. Implementations are thread-safe.
///
/// A paper's day is the first on which it was announced as new; or as a cross-list, unless it was
/// published more than [#LATE_CROSS_DAYS] days before; else its publication date, when that is
/// known to the day, or to the month in a question for that whole month.
public interface PaperDays {

  /// A cross-list announced more days than this after the publication is no news of the paper.
  int LATE_CROSS_DAYS = 14;

  /// Papers of some days, newest first, then by descending id.
  ///
  /// @param first the first day
  /// @param last the last day
  /// @param offset how many to pass over, 0 or more
  /// @param limit how many at most
  /// @return papers
  List<DatedPaper> between(LocalDate first, LocalDate last, int offset, int limit);

  /// Those of some papers that some days have.
  ///
  /// @param papers the papers' own ids, not aliases
  /// @param first the first day
  /// @param last the last day
  /// @return the papers that are of these days, in no order
  List<DatedPaper> of(Collection<PaperId> papers, LocalDate first, LocalDate last);

  /// How many papers some days have.
  ///
  /// @param first the first day
  /// @param last the last day
  /// @return 0 or more
  long count(LocalDate first, LocalDate last);

  /// The nearest earlier day with papers.
  ///
  /// @param day where to start, exclusive
  /// @return the day, or empty
  Optional<LocalDate> lastBefore(LocalDate day);

  /// The nearest later day with papers.
  ///
  /// @param day where to start, exclusive
  /// @return the day, or empty
  Optional<LocalDate> firstAfter(LocalDate day);

  /// Feeds the titles of some days' papers to a consumer in any order, within one consistent
  /// snapshot. Far cheaper than reading the papers.
  ///
  /// @param first the first day
  /// @param last the last day
  /// @param consumer called on this thread
  void forEachTitle(LocalDate first, LocalDate last, Consumer<Headline> consumer);

  /// What a title says. Thread-safe: immutable.
  ///
  /// @param id the paper's id
  /// @param day its publication date, or its first day; or its announced day
  /// @param title its title
  /// @param category its primary category, or empty
  record Headline(PaperId id, LocalDate day, String title, Optional<String> category) {}
}
