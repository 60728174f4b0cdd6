package symposium.web;

/// A stretch of shown text. Thread-safe: immutable.
///
/// @param kind how it is shown
/// @param text its characters, not empty
public record Segment(Kind kind, String text) {

  /// How a stretch of text is shown.
  public enum Kind {
    /// As it is.
    PLAIN,
    /// As a word of the query.
    MARK,
    /// As mathematics; the text is TeX with its delimiters, readable where no script runs.
    TEX
  }

  /// Whether it is a word of the query.
  ///
  /// @return true for [Kind#MARK]
  public boolean isMark() {
    return kind == Kind.MARK;
  }

  /// Whether it is mathematics.
  ///
  /// @return true for [Kind#TEX]
  public boolean isTex() {
    return kind == Kind.TEX;
  }
}
