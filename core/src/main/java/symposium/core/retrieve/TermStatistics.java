package symposium.core.retrieve;

/// How often words occur in the library, as the lexical index counts them. Implementations are
/// thread-safe.
public interface TermStatistics {

  /// How many papers there are.
  ///
  /// @return 0 or more
  long papers();

  /// In how many papers each word of a text occurs.
  ///
  /// @param text words in any language
  /// @return one count for each word that is searched for, in the text's order; stop words are left
  ///   out
  int[] frequencies(String text);

  /// How many papers have an author of each name.
  ///
  /// @param text words in any language
  /// @return one count for each word that could be a name, in the text's order
  int[] authorFrequencies(String text);
}
