package symposium.core.retrieve;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;

/// One question to one expert. Thread-safe: immutable.
///
/// @param query what is searched
/// @param depth how many papers at most, 1 or more
/// @param deadline when the answer is no longer wanted
/// @param needed rankings of the experts this one said it needs, as far as they answered; iterated
///   by expert id
public record Retrieval(
    AnalyzedQuery query, int depth, Deadline deadline, Map<ExpertId, Ranking> needed) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when depth is below 1
  public Retrieval {
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be 1 or more, got " + depth);
    }
    needed = Collections.unmodifiableSortedMap(new TreeMap<>(needed));
  }
}
