package symposium.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Fits text into a number of columns and keeps terminals safe from it: control characters, which
/// could move the cursor or recolour the screen, become spaces.
final class Wrap {

  /// Control characters of both sets, separators of lines and paragraphs, marks that turn the
  /// reading direction, and white space.
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\s]+");

  private Wrap() {}

  /// Breaks at spaces; a longer word is broken anywhere.
  static List<String> lines(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : safe(text).split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ");
      while (width(line) + width(rest) > columns) {
        int fitting =
            Math.max(
                fitting(rest, columns - width(line)),
                line.isEmpty() ? Character.charCount(rest.codePointAt(0)) : 0);
        lines.add(line + rest.substring(0, fitting));
        rest = rest.substring(fitting);
        line.setLength(0);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Cuts to one line, with an ellipsis when something is lost.
  static String cut(String text, int columns) {
    String safe = safe(text);
    return width(safe) <= columns ? safe : safe.substring(0, fitting(safe, columns - 1)) + "…";
  }

  static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll(" ").strip();
  }

  /// How many UTF-16 units at the start of a text fit.
  private static int fitting(String text, int columns) {
    int end = 0;
    int taken = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      taken += width(point);
      if (taken > columns) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /// The columns a text takes on a terminal.
  static int width(CharSequence text) {
    return text.codePoints().map(Wrap::width).sum();
  }

  private static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /// East Asian characters and pictures take two columns.
  private static boolean isWide(int point) {
    if (point >= 0xff61 && point <= 0xffdc) {
      return false; // half-width forms
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default ->
          (point >= 0x3000 && point <= 0x303e)
              || (point >= 0xff01 && point <= 0xff60)
              || (point >= 0xffe0 && point <= 0xffe6)
              || (point >= 0x1f300 && point <= 0x1faff);
    };
  }
}
