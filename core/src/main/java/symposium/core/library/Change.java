package symposium.core.library;

import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// One entry of the catalog's change sequence. A paper has at most one entry, its latest.
/// Thread-safe: immutable.
public sealed interface Change {

  /// The entry's place in the sequence.
  ///
  /// @return 1 or more, unique, growing with time
  long sequence();

  /// The paper's number in this catalog: stable, dense, never reused.
  ///
  /// @return 1 or more
  long number();

  /// The paper's id.
  ///
  /// @return the id
  PaperId id();

  /// A paper was added or its record changed.
  ///
  /// @param sequence the entry's place
  /// @param number the paper's number
  /// @param paper the record as it now is
  record Stored(long sequence, long number, Paper paper) implements Change {
    @Override
    public PaperId id() {
      return paper.id();
    }
  }

  /// A paper is gone: removed, or merged into another.
  ///
  /// @param sequence the entry's place
  /// @param number the paper's number
  /// @param id the id it had
  record Removed(long sequence, long number, PaperId id) implements Change {}
}
