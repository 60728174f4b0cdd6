package symposium.core.library;

import java.util.List;

/// The writing side of the lexical index: it follows the catalog's change sequence. One writer
/// thread at a time; readers see a state of [#refresh()] or [#commit(long)].
public interface LexicalIndex {

  /// How far the durable state reaches.
  ///
  /// @return the sequence given to the last commit, 0 when empty
  long sequence();

  /// Adds, replaces and deletes papers. Applying an entry twice is the same as once.
  ///
  /// @param changes entries in order
  void apply(List<Change> changes);

  /// Makes what was applied searchable without making it durable.
  void refresh();

  /// Makes everything applied durable and searchable, atomically with the sequence.
  ///
  /// @param sequence how far it now reaches
  void commit(long sequence);

  /// How many papers can be found.
  ///
  /// @return 0 or more
  long count();

  /// Forgets everything, durably, so that it can be filled again.
  void clear();
}
