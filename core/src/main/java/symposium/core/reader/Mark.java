package symposium.core.reader;

/// What a reader can say of a paper with one click.
public enum Mark {
  /// Read, or seen often enough.
  READ,
  /// Kept in the reader's library.
  SAVED,
  /// Worth others' time.
  UPVOTED,
  /// Fewer papers like this one, please.
  LESS_LIKE_THIS
}
