package symposium.core.retrieve;

import symposium.core.model.Paper;
import symposium.core.query.AnalyzedQuery;

/// Finds a query's words in a paper with the lexical index's own analysis. Implementations are
/// thread-safe.
@FunctionalInterface
public interface Matcher {

  /// Finds the words.
  ///
  /// @param query the query
  /// @param paper a result
  /// @return where the query's words stand, empty when none does
  Matches match(AnalyzedQuery query, Paper paper);
}
