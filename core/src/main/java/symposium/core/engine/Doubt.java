package symposium.core.engine;

import java.util.Map;
import java.util.Optional;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Floor;

/// Says so when a library seems to hold nothing that a query asks for. Thread-safe.
@FunctionalInterface
public interface Doubt {

  /// What the reader should know.
  ///
  /// @param query the query
  /// @param answers what became of the experts asked
  /// @return a sentence, or empty where there is no reason to doubt
  Optional<String> about(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers);

  /// Never doubts.
  ///
  /// @return the doubt
  static Doubt never() {
    return (query, answers) -> Optional.empty();
  }

  /// Doubts what lies below a floor, and says how often that is right.
  ///
  /// @param floor the floor
  /// @param statistics how rare words are in the library
  /// @return the doubt
  static Doubt below(Floor floor, TermStatistics statistics) {
    String sentence =
        "Nothing in this library seems to be about that; these are the nearest papers (said wrongly of %.0f in 100 queries that a library can answer, rightly of %.0f in 100 that it cannot)."
            .formatted(100 * floor.rates().falseAlarms(), 100 * floor.rates().recognised());
    return (query, answers) ->
        floor
            .judge(query, answers, statistics)
            .filter(probability -> probability < floor.least())
            .map(probability -> sentence);
  }
}
