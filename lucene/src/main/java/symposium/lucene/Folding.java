package symposium.lucene;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Takes accents off words.
final class Folding {

  private Folding() {}

  /// A word without accents.
  ///
  /// @param word lower-case, composed or decomposed
  static String fold(String word) {
    if (isAscii(word)) {
      return word;
    }
    char[] in = Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (out[i] < '\u0300' || out[i] > '\u036f') {
        out[kept++] = out[i];
      }
    }
    return kept == 0 ? word : new String(out, 0, kept);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
