package symposium.core.retrieve;

import java.util.List;

/// Where a query's words stand in a paper, for showing. Thread-safe: immutable.
///
/// @param terms the words as they stand in the paper, first occurrences, in order, without repeats
/// @param title where they stand in the title, in order, not overlapping
/// @param abstractText where they stand in the abstract, in order, not overlapping
public record Matches(List<String> terms, List<Span> title, List<Span> abstractText) {

  /// Copies.
  public Matches {
    terms = List.copyOf(terms);
    title = List.copyOf(title);
    abstractText = List.copyOf(abstractText);
  }

  /// A stretch of text in UTF-16 units.
  ///
  /// @param start first unit, 0 or more
  /// @param end one past the last unit, greater than start
  public record Span(int start, int end) {}
}
