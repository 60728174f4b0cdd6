package symposium.core.retrieve;

import symposium.core.rank.Ranking;

/// What became of asking one expert. Thread-safe: immutable.
public sealed interface ExpertResult {

  /// It ranked papers.
  ///
  /// @param ranking its papers, at most as many as asked for, without the query's seeds
  /// @param coverage which papers it could have ranked
  record Answered(Ranking ranking, Coverage coverage) implements ExpertResult {}

  /// It has nothing to say on a query of this kind, say vectors on a query without words.
  ///
  /// @param reason why, a short phrase
  record Abstained(String reason) implements ExpertResult {}

  /// It did not answer before the deadline.
  record TimedOut() implements ExpertResult {}

  /// It broke.
  ///
  /// @param reason what happened, a short phrase
  record Failed(String reason) implements ExpertResult {}

  /// It is not there: its model or index is missing.
  ///
  /// @param reason what is missing, a short phrase
  record Absent(String reason) implements ExpertResult {}
}
