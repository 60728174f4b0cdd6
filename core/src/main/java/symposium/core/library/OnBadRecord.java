package symposium.core.library;

/// What an import does about a record that cannot be read.
public enum OnBadRecord {
  /// Counts it, names it in the summary and goes on.
  SKIP,
  /// Stops with a failure that names file and line; what was read before it stays imported.
  STOP
}
