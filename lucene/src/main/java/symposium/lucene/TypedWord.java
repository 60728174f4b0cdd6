package symposium.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word of a query as somebody typed it, and as the index has it. Thread-safe: immutable.
///
/// @param letters lower-case a to z
/// @param term its term
/// @param isStop whether it is a word that says nothing
/// @param followsSpace whether only white space stands between it and the word before
record TypedWord(String letters, String term, boolean isStop, boolean followsSpace) {

  /// The words of a text that may be misspelt: letters only, and not all of them capitals as in
  /// abbreviations.
  ///
  /// @param text the text
  /// @param terms its terms
  static List<TypedWord> of(String text, List<ScholarAnalyzer.Term> terms) {
    var words = new ArrayList<TypedWord>();
    int last = -1;
    for (ScholarAnalyzer.Term term : terms) {
      if (!term.isPart()) {
        continue;
      }
      String typed = text.substring(term.start(), term.end());
      String letters = Folding.fold(typed.toLowerCase(Locale.ROOT));
      if (isLetters(letters) && !isAbbreviation(typed)) {
        boolean followsSpace = last >= 0 && text.substring(last, term.start()).isBlank();
        words.add(new TypedWord(letters, term.text(), term.isStop(), followsSpace));
        last = term.end();
      } else {
        last = -1;
      }
    }
    return words;
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isAbbreviation(String text) {
    return text.chars().allMatch(Character::isUpperCase);
  }
}
