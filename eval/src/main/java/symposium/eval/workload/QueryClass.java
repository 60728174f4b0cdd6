package symposium.eval.workload;

import java.util.Locale;

/// The kinds of query in a workload.
public enum QueryClass {

  /// The exact title.
  TITLE,

  /// A title half remembered: some words lost, the order forgotten.
  REMEMBERED,

  /// Words of a title with slips of the finger.
  TYPO,

  /// An acronym the abstract explains, and a word of the title.
  ACRONYM,

  /// The first author's family name and words of the title.
  AUTHOR,

  /// A rare phrase and another telling word.
  PHRASE,

  /// A question about what a sentence says that was taken out of the abstract.
  QUESTION,

  /// A sentence that was taken out of the abstract.
  CLAIM,

  /// Half of the abstract, which was taken out.
  ABSTRACT;

  /// Whether queries of this kind take text out of their paper, so that they cannot be found by
  /// their own words alone.
  ///
  /// @return true when they do
  public boolean takesText() {
    return this == QUESTION || this == CLAIM || this == ABSTRACT;
  }

  /// The name in topic ids and tables.
  ///
  /// @return lower case
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
