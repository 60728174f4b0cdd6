package symposium.core.retrieve;

import java.util.List;
import symposium.core.model.Paper;
import symposium.core.query.AnalyzedQuery;

/// Finds a query's words in papers with the lexical index's own analysis. Implementations are
/// thread-safe.
@FunctionalInterface
public interface Matcher {

  /// Finds the words.
  ///
  /// @param query the query
  /// @param papers the results
  /// @return for each paper in order: where the query's words stand, empty when none does
  List<Matches> match(AnalyzedQuery query, List<Paper> papers);
}
