package symposium.sources.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/// Turns the LaTeX of bibliographies into plain Unicode text: accents, letters, quotes, dashes and
/// escapes are resolved, braces and font commands dropped. Mathematics and commands it does not
/// know stay as written. Never throws, whatever the text. Confined to one thread.
public final class Latex {

  private static final int DEEPEST = 8;
  private static final int LONGEST_LETTER = 24;

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030a"),
          Map.entry("H", "\u030b"),
          Map.entry("v", "\u030c"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("ng", "ŋ"),
          Map.entry("NG", "Ŋ"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("textunderscore", "_"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("S", "§"),
          Map.entry("copyright", "©"),
          Map.entry("TeX", "TeX"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry(" ", " "),
          Map.entry(",", " "),
          Map.entry("\\", " "),
          Map.entry("-", ""),
          Map.entry("/", ""),
          Map.entry("@", ""));

  private static final Set<String> FONTS =
      Set.of(
          "textit",
          "textbf",
          "textrm",
          "texttt",
          "textsc",
          "textsf",
          "textsl",
          "textup",
          "emph",
          "text",
          "mbox",
          "it",
          "bf",
          "em",
          "rm",
          "tt",
          "sc",
          "sf",
          "sl",
          "itshape",
          "bfseries",
          "url",
          "noopsort",
          "relax",
          "protect",
          "uppercase",
          "lowercase");

  private static final Set<String> LETTERS =
      Set.of(
          "ss", "o", "O", "l", "L", "ae", "AE", "oe", "OE", "aa", "AA", "i", "j", "dh", "DH", "dj",
          "DJ", "th", "TH", "ng", "NG");

  private final String source;
  private final int depth;
  private final boolean whole;
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private Latex(String source, int depth, boolean whole) {
    this.source = source;
    this.depth = depth;
    this.whole = whole;
  }

  /// The text a reader of the typeset page would see.
  ///
  /// @param latex text with or without LaTeX
  /// @return plain text, with mathematics as it was
  public static String text(String latex) {
    return isPlain(latex) ? latex : Normalizer.normalize(text(latex, 0), Normalizer.Form.NFC);
  }

  /// The same text with its accented and special letters as Unicode and everything else as written,
  /// for text that may or may not be meant as LaTeX.
  ///
  /// @param text text with or without LaTeX
  /// @return the text with `\"o`, `{\'e}` or `\ss` replaced
  public static String accents(String text) {
    return text.indexOf('\\') < 0 ? text : new Latex(text, 0, false).read();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("\\{}~`'-".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(String latex, int depth) {
    return depth > DEEPEST ? latex : new Latex(latex, depth, true).read();
  }

  private String read() {
    while (at < source.length()) {
      if (whole) {
        typeset();
      } else {
        lettersOnly();
      }
    }
    return plain.toString();
  }

  private void typeset() {
    char c = source.charAt(at);
    switch (c) {
      case '\\' -> command();
      case '$' -> mathematics();
      case '{', '}' -> at++;
      case '~' -> append(" ", 1);
      case '-' -> dash();
      case '`' -> quote("``", "“", "'");
      case '\'' -> quote("''", "”", "'");
      default -> append(String.valueOf(c), 1);
    }
  }

  private void lettersOnly() {
    char c = source.charAt(at);
    switch (c) {
      case '\\' -> letter();
      case '$' -> mathematics();
      case '{' -> group();
      default -> append(String.valueOf(c), 1);
    }
  }

  private void append(String text, int consumed) {
    plain.append(text);
    at += consumed;
  }

  private void mathematics() {
    int end = source.indexOf('$', at + 1);
    while (end > 0 && source.charAt(end - 1) == '\\') {
      end = source.indexOf('$', end + 1);
    }
    String math = end < 0 ? "$" : source.substring(at, end + 1);
    append(math, math.length());
  }

  private void dash() {
    if (source.startsWith("---", at)) {
      append("—", 3);
    } else if (source.startsWith("--", at)) {
      append("–", 2);
    } else {
      append("-", 1);
    }
  }

  private void quote(String pair, String forPair, String forOne) {
    boolean paired = source.startsWith(pair, at);
    append(paired ? forPair : forOne, paired ? 2 : 1);
  }

  private void command() {
    String name = name();
    at += 1 + name.length();
    if (ACCENTS.containsKey(name)) {
      accent(ACCENTS.getOrDefault(name, ""));
    } else if (SYMBOLS.containsKey(name)) {
      skipSpacesAfter(name);
      plain.append(SYMBOLS.getOrDefault(name, ""));
    } else if (FONTS.contains(name)) {
      skipSpacesAfter(name);
    } else if (name.length() == 1 && "&%$#_{}".contains(name)) {
      plain.append(name);
    } else {
      plain.append('\\').append(name);
    }
  }

  /// A letter's command, resolved when a single letter comes of it; another stays.
  private void letter() {
    int start = at;
    int before = plain.length();
    String name = name();
    if (ACCENTS.containsKey(name) || LETTERS.contains(name)) {
      command();
      String letter = Normalizer.normalize(plain.substring(before), Normalizer.Form.NFC);
      plain.setLength(before);
      if (letter.length() == 1 && Character.isLetter(letter.charAt(0))) {
        plain.append(letter);
        return;
      }
      at = start;
    }
    append("\\" + name, 1 + name.length());
  }

  /// A group, without its braces when one letter comes of it.
  private void group() {
    int end = Math.min(groupEnd(), at + LONGEST_LETTER);
    String inside = source.substring(at + 1, Math.min(end, source.length()));
    boolean command = depth < DEEPEST && inside.startsWith("\\");
    String letter = command ? new Latex(inside, depth + 1, false).read() : "";
    boolean one = letter.length() == 1 && end < source.length() && source.charAt(end) == '}';
    append(one ? letter : "{", one ? end + 1 - at : 1);
  }

  /// The command's name after the backslash: letters, or one other character, or nothing at the
  /// end.
  private String name() {
    int end = at + 1;
    while (end < source.length() && isLatin(source.charAt(end))) {
      end++;
    }
    return source.substring(at + 1, Math.min(source.length(), Math.max(end, at + 2)));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void skipSpacesAfter(String name) {
    while (isLatin(name.charAt(0)) && at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
  }

  private void accent(String mark) {
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    String base = text(argument(), depth + 1).replace('ı', 'i').replace('ȷ', 'j');
    int first = base.isEmpty() ? 0 : base.offsetByCodePoints(0, 1);
    plain.append(base, 0, first).append(first == 0 ? "" : mark).append(base, first, base.length());
  }

  /// What a command applies to: a group, a command or one character.
  private String argument() {
    int start = at;
    if (at >= source.length()) {
      return "";
    }
    if (source.charAt(at) == '{') {
      int end = groupEnd();
      at = Math.min(source.length(), end + 1);
      return source.substring(start + 1, end);
    }
    at +=
        source.charAt(at) == '\\'
            ? 1 + name().length()
            : Character.charCount(source.codePointAt(at));
    return source.substring(start, at);
  }

  private int groupEnd() {
    int open = 0;
    for (int i = at; i < source.length(); i++) {
      char c = source.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return source.length();
  }
}
