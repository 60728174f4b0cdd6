package symposium.core.route;

import java.util.Map;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

/// Weighs the experts for one query. It sees this query and these answers only, so nobody's query
/// changes another's result. Implementations are immutable and thread-safe.
public interface Router {

  /// The name users choose it by.
  ///
  /// @return a short lower-case name
  String name();

  /// The next move. It may ask at most twice; the first call has no answers.
  ///
  /// @param query the query
  /// @param answers what became of every expert asked so far
  /// @return whom to ask, or the gate
  Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers);
}
