package symposium.core.query;

/// The order of results. Thread-safe: immutable.
public enum Sort {
  /// By score, best first.
  RELEVANCE,
  /// Newest first, among the papers that pass relevance; a paper dated to a year only follows those
  /// of that year with a month, papers without date come last.
  DATE
}
