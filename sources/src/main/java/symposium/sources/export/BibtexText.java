package symposium.sources.export;

import java.util.stream.IntStream;

/// Plain text with TeX mathematics as the value of a BibTeX field: special characters are escaped,
/// mathematics and TeX commands stay, braces always balance. Letters stay Unicode. Thread-safe: it
/// holds constants.
final class BibtexText {

  private BibtexText() {}

  /// How braces outside mathematics are written.
  private enum Braces {
    /// The text has TeX commands: they group.
    GROUPING("{", "}"),
    /// They are characters, and balance.
    BALANCED("\\{", "\\}"),
    /// They are characters, and have to leave BibTeX's count alone.
    UNBALANCED("\\textbraceleft{}", "\\textbraceright{}");

    private final String open;
    private final String close;

    Braces(String open, String close) {
      this.open = open;
      this.close = close;
    }

    private static Braces of(String text) {
      if (!isBalanced(text)) {
        return UNBALANCED;
      }
      return IntStream.range(0, text.length()).anyMatch(at -> isCommand(text, at))
          ? GROUPING
          : BALANCED;
    }
  }

  /// A field's value.
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    Braces braces = Braces.of(text);
    int i = 0;
    while (i < text.length()) {
      int math = endOfMathematics(text, i);
      if (math > i) {
        escaped.append(text, i, math);
        i = math;
      } else {
        escaped.append(escape(text, i, braces));
        i++;
      }
    }
    return escaped.toString();
  }

  /// A title: words with capitals after their first letter are in braces, so that styles which
  /// lower titles leave them.
  static String title(String title) {
    var protectedTitle = new StringBuilder(title.length() + 16);
    int from = 0;
    String escaped = escaped(title);
    for (int i = 0; i <= escaped.length(); i++) {
      if (i == escaped.length() || escaped.charAt(i) == ' ') {
        String word = escaped.substring(from, i);
        protectedTitle.append(needsBraces(word) ? "{" + word + "}" : word);
        protectedTitle.append(i < escaped.length() ? " " : "");
        from = i + 1;
      }
    }
    return protectedTitle.toString();
  }

  private static boolean needsBraces(String word) {
    return word.chars().noneMatch(c -> "$\\{}".indexOf(c) >= 0)
        && word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /// Where mathematics that starts here ends, or the same place when none does.
  private static int endOfMathematics(String text, int at) {
    if (text.charAt(at) != '$' || isEscaped(text, at)) {
      return at;
    }
    int end = text.indexOf('$', at + 1);
    while (end > 0 && isEscaped(text, end)) {
      end = text.indexOf('$', end + 1);
    }
    return end > at + 1 && isBalanced(text.substring(at, end)) ? end + 1 : at;
  }

  private static String escape(String text, int at, Braces braces) {
    char c = text.charAt(at);
    boolean escaped = isEscaped(text, at);
    return switch (c) {
      case '&', '%', '#', '_', '$' -> escaped ? String.valueOf(c) : "\\" + c;
      case '{' -> braces.open;
      case '}' -> braces.close;
      case '~' -> escaped ? "~" : "\\textasciitilde{}";
      case '^' -> escaped ? "^" : "\\textasciicircum{}";
      case '\\' -> backslash(text, at, braces);
      default -> String.valueOf(c);
    };
  }

  private static String backslash(String text, int at, Braces braces) {
    if (!isCommand(text, at)) {
      return "\\textbackslash{}";
    }
    boolean beforeBrace = "{}".indexOf(text.charAt(at + 1)) >= 0;
    return braces == Braces.UNBALANCED && beforeBrace ? "" : "\\";
  }

  private static boolean isCommand(String text, int at) {
    if (text.charAt(at) != '\\' || at + 1 >= text.length() || isEscaped(text, at)) {
      return false;
    }
    char next = text.charAt(at + 1);
    return Character.isLetter(next) || "&%$#_{}'`^\"~=.".indexOf(next) >= 0;
  }

  /// Whether braces balance both for BibTeX, which counts escaped ones, and for programs that do
  /// not.
  private static boolean isBalanced(String text) {
    return isBalanced(text, true) && isBalanced(text, false);
  }

  private static boolean isBalanced(String text, boolean escapedCount) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      if (escapedCount || !isEscaped(text, i)) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return depth == 0;
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
