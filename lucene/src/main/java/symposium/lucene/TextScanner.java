package symposium.lucene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Cuts scholarly text into terms: lower case, without accents, with identifiers kept whole.
///
/// A *chunk* is a run of letters and digits with connectors inside, such as `k-NN` or `GPT-3.5`.
/// Its parts (`k`, `nn`) take one position each, so phrases work however a term is hyphenated; the
/// chunk joined without connectors (`knn`) stands at the first part's position, so that `kNN`,
/// `k-NN` and `K-NN`, `pre-training` and `pretraining` find each other. A part that carries a
/// symbol (`c++`, `c#`, `a*`, `.net`) keeps it, and stands once more without it.
///
/// TeX: `$`, braces and formatting commands vanish, accents written as commands (`\"o`, `\'{e}`)
/// are resolved, other commands are words (`\alpha`). Confined to one thread.
final class TextScanner {

  /// What a term is to its chunk.
  enum Kind {
    /// A part: the term phrases are made of.
    PART,
    /// A part again, without its symbol.
    BARE,
    /// All parts joined.
    WHOLE
  }

  private static final int MAX_TERM = 64;
  private static final int MAX_JOINED_PARTS = 6;
  private static final String ACCENTS = "'\"`^~=.";
  private static final Set<String> FORMATTING =
      Set.of(
          "mathcal",
          "mathbb",
          "mathbf",
          "mathrm",
          "mathit",
          "mathsf",
          "mathfrak",
          "mathscr",
          "bm",
          "boldsymbol",
          "text",
          "textit",
          "textbf",
          "textrm",
          "textsc",
          "texttt",
          "textsf",
          "emph",
          "operatorname",
          "left",
          "right",
          "frac",
          "dfrac",
          "tfrac",
          "cite",
          "citep",
          "citet",
          "ref",
          "label",
          "url",
          "href",
          "footnote",
          "it",
          "bf",
          "em",
          "rm",
          "tt",
          "sc",
          "big",
          "bigl",
          "bigr",
          "quad",
          "qquad",
          "ldots",
          "cdots",
          "dots",
          "cdot",
          "begin",
          "end",
          "overline",
          "underline",
          "displaystyle",
          "mbox",
          "hbox");

  private char[] text = new char[0];
  private int length;
  private int at;

  private char[] chars = new char[256];
  private int used;
  private int parts;

  private int[] termStart = new int[16];
  private int[] termEnd = new int[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private Kind[] kinds = new Kind[16];
  private boolean[] plain = new boolean[16];
  private int queued;
  private int current = -1;

  /// Starts over on other text.
  ///
  /// @param newText characters, not copied
  /// @param newLength how many of them count
  void reset(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    at = 0;
    queued = 0;
    current = -1;
  }

  /// Moves to the next term.
  ///
  /// @return false at the end
  boolean next() {
    current++;
    while (current >= queued) {
      if (at >= length) {
        return false;
      }
      current = 0;
      scanChunk();
    }
    return true;
  }

  /// Characters the current term is in.
  char[] buffer() {
    return chars;
  }

  /// Where the current term begins in [#buffer()].
  int termOffset() {
    return termStart[current];
  }

  /// The current term's length.
  int termLength() {
    return termEnd[current] - termStart[current];
  }

  /// Where the current term's text begins.
  int startOffset() {
    return from[current];
  }

  /// Where the current term's text ends.
  int endOffset() {
    return to[current];
  }

  /// What the current term is.
  Kind kind() {
    return kinds[current];
  }

  /// Whether the current term is letters only, so that stemming makes sense.
  boolean isPlain() {
    return plain[current];
  }

  private void scanChunk() {
    queued = 0;
    used = 0;
    parts = 0;
    skipSeparators();
    int chunkStart = at;
    while (at < length) {
      int before = at;
      boolean joinable = scanPart();
      if (at == before || !joinable || !atConnector()) {
        break;
      }
      at++;
    }
    if (parts > 1 && parts <= MAX_JOINED_PARTS) {
      addWhole(chunkStart);
    }
  }

  private void skipSeparators() {
    while (at < length && !startsPart(at)) {
      if (text[at] == '\\') {
        skipFormatting();
      } else {
        at++;
      }
    }
  }

  private boolean startsPart(int i) {
    char c = text[i];
    if (c < 128) {
      return isAsciiWord(c) || (c == '.' && startsDotted(i)) || (c == '\\' && accented(i) > 0);
    }
    return Character.isLetterOrDigit(codePoint(i));
  }

  private boolean startsDotted(int i) {
    return i + 2 < length
        && isAsciiLetter(text[i + 1])
        && isAsciiLetter(text[i + 2])
        && (i == 0 || Character.isWhitespace(text[i - 1]) || text[i - 1] == '(');
  }

  /// Steps over a backslash, and over the command's name when it only formats.
  private void skipFormatting() {
    int end = ++at;
    while (end < length && isAsciiLetter(text[end])) {
      end++;
    }
    if (end > at && FORMATTING.contains(new String(text, at, end - at).toLowerCase(Locale.ROOT))) {
      at = end;
    }
  }

  /// Reads one part.
  ///
  /// @return whether a connector may follow
  private boolean scanPart() {
    int start = at;
    int termFrom = used;
    boolean dotted = text[at] == '.';
    if (dotted) {
      at++;
    }
    int bareFrom = used + (dotted ? 1 : 0);
    if (dotted) {
      append('.');
    }
    boolean ideographic = scanWord(start);
    stripPossessive(bareFrom);
    int bareTo = used;
    appendSymbols(bareTo - bareFrom);
    if (used == bareFrom) {
      used = termFrom;
      return true;
    }
    addTerm(termFrom, used, start, Kind.PART);
    if (bareTo - bareFrom < used - termFrom) {
      addTerm(bareFrom, bareTo, start, Kind.BARE);
    }
    parts++;
    return !ideographic;
  }

  /// Reads letters and digits, resolving what belongs to the word without being part of its term.
  ///
  /// @return whether it was one ideograph, which is a term by itself
  private boolean scanWord(int start) {
    while (at < length) {
      char c = text[at];
      if (c < 128) {
        if (isAsciiWord(c)) {
          append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
          at++;
        } else if (!stepOverInner(c)) {
          return false;
        }
      } else if (isInnerMark(c)) {
        at++;
      } else {
        int point = codePoint(at);
        if (!Character.isLetterOrDigit(point)) {
          return false;
        }
        if (Character.isIdeographic(point) || isKana(c)) {
          if (at == start) {
            appendFolded(point);
          }
          return true;
        }
        appendFolded(point);
      }
    }
    return false;
  }

  /// Steps over an apostrophe or an accent command inside a word, and keeps a decimal point.
  private boolean stepOverInner(char c) {
    if (c == '\'' && betweenWords(at)) {
      at++;
      append('\'');
      return true;
    }
    if (c == '.' && at > 0 && isDigit(text[at - 1]) && at + 1 < length && isDigit(text[at + 1])) {
      at++;
      append('.');
      return true;
    }
    int letter = c == '\\' ? accented(at) : 0;
    if (letter > 0) {
      append(Character.toLowerCase(text[letter]));
      at = letter + 1;
      if (at < length && text[at] == '}') {
        at++;
      }
      return true;
    }
    return false;
  }

  /// Where the letter of an accent command stands: 1 for `\'e`, `\'{e}`, `\c{c}`; 0 without one.
  private int accented(int i) {
    if (i + 2 >= length) {
      return 0;
    }
    char mark = text[i + 1];
    boolean braced = text[i + 2] == '{';
    int letter = braced ? i + 3 : i + 2;
    if (letter >= length || !isAsciiLetter(text[letter])) {
      return 0;
    }
    if (ACCENTS.indexOf(mark) >= 0) {
      return letter;
    }
    boolean closed = letter + 1 < length && text[letter + 1] == '}';
    return braced && closed && "cvuHkr".indexOf(mark) >= 0 ? letter : 0;
  }

  private boolean betweenWords(int i) {
    return i > 0
        && i + 1 < length
        && Character.isLetter(text[i - 1])
        && Character.isLetter(text[i + 1]);
  }

  private boolean isInnerMark(char c) {
    if (c == '\u2019' && betweenWords(at)) {
      append('\'');
      return true;
    }
    return (c >= '\u0300' && c <= '\u036f') || c == '\u00ad';
  }

  /// Drops a final `'s` and every other apostrophe.
  private void stripPossessive(int wordFrom) {
    if (used - wordFrom > 2 && chars[used - 2] == '\'' && chars[used - 1] == 's') {
      used -= 2;
    }
    int kept = wordFrom;
    for (int i = wordFrom; i < used; i++) {
      if (chars[i] != '\'') {
        chars[kept++] = chars[i];
      }
    }
    used = kept;
  }

  private void appendSymbols(int wordLength) {
    if (at + 1 < length && text[at] == '+' && text[at + 1] == '+' && wordLength > 0) {
      append('+');
      append('+');
      at += 2;
    } else if (at < length
        && ((text[at] == '#' && wordLength <= 2) || (text[at] == '*' && wordLength == 1))
        && (at + 1 == length || !isWordAt(at + 1))) {
      append(text[at++]);
    }
  }

  private boolean atConnector() {
    if (at + 1 >= length || !isWordAt(at + 1)) {
      return false;
    }
    return switch (text[at]) {
      case '-', '_', '&', '.', '\u2010', '\u2011', '\u2013' -> true;
      default -> false;
    };
  }

  private boolean isWordAt(int i) {
    return text[i] < 128 ? isAsciiWord(text[i]) : Character.isLetterOrDigit(codePoint(i));
  }

  private void addWhole(int chunkStart) {
    int wholeFrom = used;
    int partCount = queued;
    for (int i = 0; i < partCount; i++) {
      if (kinds[i] == Kind.PART) {
        for (int c = termStart[i]; c < termEnd[i]; c++) {
          append(chars[c]);
        }
      }
    }
    if (used - wholeFrom > MAX_TERM) {
      return;
    }
    addTerm(wholeFrom, used, chunkStart, Kind.WHOLE);
    moveLastToSecond();
  }

  /// Terms of one position stand together: the whole follows the first part.
  private void moveLastToSecond() {
    for (int i = queued - 1; i > 1; i--) {
      swap(termStart, i);
      swap(termEnd, i);
      swap(from, i);
      swap(to, i);
      Kind kind = kinds[i];
      kinds[i] = kinds[i - 1];
      kinds[i - 1] = kind;
      boolean isPlain = plain[i];
      plain[i] = plain[i - 1];
      plain[i - 1] = isPlain;
    }
  }

  private static void swap(int[] values, int i) {
    int value = values[i];
    values[i] = values[i - 1];
    values[i - 1] = value;
  }

  private void addTerm(int termFrom, int termTo, int start, Kind kind) {
    if (queued == from.length) {
      int size = queued * 2;
      termStart = Arrays.copyOf(termStart, size);
      termEnd = Arrays.copyOf(termEnd, size);
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      kinds = Arrays.copyOf(kinds, size);
      plain = Arrays.copyOf(plain, size);
    }
    termStart[queued] = termFrom;
    termEnd[queued] = Math.min(termTo, termFrom + MAX_TERM);
    from[queued] = start;
    to[queued] = at;
    kinds[queued] = kind;
    plain[queued] = isLetters(termFrom, termEnd[queued]);
    queued++;
  }

  private boolean isLetters(int start, int end) {
    for (int i = start; i < end; i++) {
      if (chars[i] < 'a' || chars[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private void append(char c) {
    if (used == chars.length) {
      chars = Arrays.copyOf(chars, used * 2);
    }
    chars[used++] = c;
  }

  private void appendFolded(int point) {
    int units = Character.charCount(point);
    int lower = Character.toLowerCase(point);
    if (lower > 0xffff) {
      append(Character.highSurrogate(lower));
      append(Character.lowSurrogate(lower));
    } else {
      if (chars.length - used < 8) {
        chars = Arrays.copyOf(chars, chars.length * 2);
      }
      used = ASCIIFoldingFilter.foldToASCII(new char[] {(char) lower}, 0, chars, used, 1);
    }
    at += units;
  }

  private int codePoint(int i) {
    return Character.codePointAt(text, i, length);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiWord(char c) {
    return isAsciiLetter(c) || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
