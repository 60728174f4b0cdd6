package symposium.core.library;

import symposium.core.model.Paper;

/// What a source yields. Thread-safe: immutable.
public sealed interface SourceRecord {

  /// A paper.
  ///
  /// @param paper the record
  record Read(Paper paper) implements SourceRecord {}

  /// A place that could not be read; what follows it still can.
  ///
  /// @param file the file's name, or `-`
  /// @param line the line it starts at, 1 or more
  /// @param reason what is wrong, a short phrase
  record Bad(String file, long line, String reason) implements SourceRecord {}
}
