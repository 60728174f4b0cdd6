package symposium.core.query;

import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// A condition on a paper's record rather than its text. Several filters all have to hold, except
/// that repeated categories, sources or ids widen: any one of them suffices.
///
/// A date known only to the year or month passes a date filter when any of its possible days does;
/// a paper without date passes none. Thread-safe: immutable.
public sealed interface Filter {

  /// Published on this date or later (`after:2020-01`).
  ///
  /// @param date its first possible day is the bound, inclusive
  record After(PublicationDate date) implements Filter {}

  /// Published on this date or earlier (`before:2020`).
  ///
  /// @param date its last possible day is the bound, inclusive
  record Before(PublicationDate date) implements Filter {}

  /// In this category or one below it (`cat:cs` has `cs.IR`); letter case does not count.
  ///
  /// @param category the category, not blank
  record InCategory(String category) implements Filter {}

  /// From this source (`in:arxiv`); letter case does not count.
  ///
  /// @param source the source's name, not blank
  record InSource(String source) implements Filter {}

  /// This very paper, by its id or an alias (`id:1706.03762`).
  ///
  /// @param id the id
  record WithId(PaperId id) implements Filter {}

  /// Everything that does not pass another filter.
  ///
  /// @param filter what must not hold; never itself a `Not`
  record Not(Filter filter) implements Filter {}
}
