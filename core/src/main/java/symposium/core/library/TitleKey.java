package symposium.core.library;

import java.text.Normalizer;

/// A title as it counts for telling whether two records mean the same work: case, accents,
/// punctuation and spacing do not matter.
///
/// Lower case, compatibility forms unfolded (`ﬁ` is `fi`), accents dropped (`é` is `e`, also `ø`,
/// `ł`, `đ`, `ß`, `æ`, `œ`), every run of anything but letters and digits is one space. A title of
/// symbols alone has an empty key, which equals nothing in a catalog. Thread-safe: immutable.
///
/// @param text letters and digits in words separated by single spaces; empty when there are none
public record TitleKey(String text) {

  /// The key of a title.
  ///
  /// @param title as written
  /// @return its key
  public static TitleKey of(String title) {
    String plain = isAscii(title) ? title : Normalizer.normalize(title, Normalizer.Form.NFKD);
    var key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int code = plain.codePointAt(i);
      i += Character.charCount(code);
      if (Character.isLetterOrDigit(code)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        fold(Character.toLowerCase(code), key);
      } else if (Character.getType(code) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return new TitleKey(key.toString());
  }

  /// Whether the title had no letter and no digit.
  ///
  /// @return true when nothing can be told from it
  public boolean isEmpty() {
    return text.isEmpty();
  }

  private static boolean isAscii(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (title.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static void fold(int lower, StringBuilder key) {
    switch (lower) {
      case 'ø' -> key.append('o');
      case 'ł' -> key.append('l');
      case 'đ' -> key.append('d');
      case 'ß' -> key.append("ss");
      case 'æ' -> key.append("ae");
      case 'œ' -> key.append("oe");
      default -> key.appendCodePoint(lower);
    }
  }
}
