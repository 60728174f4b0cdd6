package symposium.core.query;

/// The order of results. Thread-safe: immutable.
public enum Sort {
  /// By score, best first.
  RELEVANCE,
  /// Newest first, among the papers that pass relevance; papers without date last.
  DATE
}
