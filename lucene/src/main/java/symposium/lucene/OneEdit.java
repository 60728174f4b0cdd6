package symposium.lucene;

import java.util.Set;
import java.util.TreeSet;

/// What somebody may have meant who hit one wrong key: a letter left out, doubled, wrong, or two
/// swapped. Most misspellings are one such edit away (Damerau, *A technique for computer detection
/// and correction of spelling errors*, CACM 1964). Thread-safe: no state.
final class OneEdit {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private OneEdit() {}

  /// Every word one edit away.
  ///
  /// @param word lower-case letters a to z
  /// @return 54 · length + 25 words at most, without the word itself
  static Set<String> of(String word) {
    var edits = new TreeSet<String>();
    for (int i = 0; i <= word.length(); i++) {
      String before = word.substring(0, i);
      String after = word.substring(i);
      for (int c = 0; c < LETTERS.length(); c++) {
        edits.add(before + LETTERS.charAt(c) + after);
        if (!after.isEmpty()) {
          edits.add(before + LETTERS.charAt(c) + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        edits.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        edits.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    edits.remove(word);
    return edits;
  }
}
