package symposium.onnx;

import java.text.Normalizer;
import java.util.Arrays;

/// Splits text into the pieces of an uncased BERT vocabulary.
///
/// Two steps, both exactly as the tokenizers of these models define them. Text is cleaned: control
/// characters go, every blank becomes a space, ideographs stand alone, accents are dropped after
/// canonical decomposition, letters become lower case. Words, cut at spaces and around every
/// punctuation mark, then become the longest pieces that fit, from the left; a word with a rest
/// that no piece fits, or of more than 100 characters, is one unknown piece. Names of special
/// pieces in a text (`[SEP]`) are ordinary characters: a text cannot speak to the model.
///
/// Thread-safe: immutable.
final class WordPiece {

  /// A text is cut at this many chars for each piece asked for, so that a text of any size costs
  /// bounded time. English has about five.
  static final int MAX_CHARS_PER_PIECE = 32;

  private static final int MAX_WORD_CHARACTERS = 100;

  private final PieceTable table;
  private final int unknown;

  /// With these pieces.
  ///
  /// @param vocabulary pieces in order of id, a line feed between two; those inside words begin
  ///   with `##`
  /// @param unknown the id for words that cannot be split, in range
  WordPiece(String vocabulary, int unknown) {
    this.table = new PieceTable(vocabulary);
    this.unknown = unknown;
  }

  /// The first pieces of a text, without special ones.
  ///
  /// @param limit the most pieces to return, 0 or more
  /// @return ids in order of the text
  int[] encode(String text, int limit) {
    char[] clean = clean(bounded(text, limit));
    Pieces pieces = new Pieces(Math.min(limit, clean.length));
    int at = 0;
    while (at < clean.length && !pieces.isFull()) {
      int end = at + 1;
      if (clean[at] != ' ') {
        end = wordEnd(clean, at);
        split(clean, at, end, pieces);
      }
      at = end;
    }
    return pieces.toArray();
  }

  private static String bounded(String text, int limit) {
    long most = (long) limit * MAX_CHARS_PER_PIECE;
    if (text.length() <= most) {
      return text;
    }
    int end = (int) most;
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static int wordEnd(char[] text, int start) {
    int first = Character.codePointAt(text, start, text.length);
    int at = start + Character.charCount(first);
    if (isPunctuation(first)) {
      return at;
    }
    while (at < text.length && text[at] != ' ') {
      int c = Character.codePointAt(text, at, text.length);
      if (isPunctuation(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private void split(char[] text, int start, int end, Pieces pieces) {
    int mark = pieces.count;
    if (isTooLong(text, start, end)) {
      pieces.add(unknown);
      return;
    }
    int from = start;
    while (from < end) {
      int to = addLongest(text, from, end, from == start, pieces);
      if (to == from) {
        pieces.count = mark;
        pieces.add(unknown);
        return;
      }
      from = to;
    }
  }

  private static boolean isTooLong(char[] text, int start, int end) {
    return end - start > MAX_WORD_CHARACTERS
        && Character.codePointCount(text, start, end - start) > MAX_WORD_CHARACTERS;
  }

  /// Adds the longest piece that begins at `from`; returns where it ends, `from` if none fits.
  private int addLongest(char[] text, int from, int end, boolean wordStart, Pieces pieces) {
    int most = Math.min(end - from, table.longest());
    int[] hashes = new int[most + 1];
    hashes[0] = wordStart ? PieceTable.WORD_START : PieceTable.INSIDE;
    for (int i = 0; i < most; i++) {
      hashes[i + 1] = PieceTable.extend(hashes[i], text[from + i]);
    }
    for (int length = most; length > 0; length--) {
      int id = table.find(hashes[length], text, from, from + length);
      if (id != PieceTable.ABSENT) {
        pieces.add(id);
        return from + length;
      }
    }
    return from;
  }

  private static char[] clean(String text) {
    char[] chars = text.toCharArray();
    int kept = 0;
    for (char c : chars) {
      if (c >= 0x80) {
        return cleanUnicode(text);
      }
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        chars[kept++] = ' ';
      } else if (c > ' ' && c != 0x7F) {
        chars[kept++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      }
    }
    return Arrays.copyOf(chars, kept);
  }

  private static char[] cleanUnicode(String text) {
    StringBuilder spaced = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> appendSpaced(c, spaced));
    StringBuilder plain = new StringBuilder(spaced.length());
    Normalizer.normalize(spaced, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
    char[] chars = new char[plain.length()];
    plain.getChars(0, chars.length, chars, 0);
    return chars;
  }

  private static void appendSpaced(int c, StringBuilder out) {
    if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (isIdeograph(c)) {
      out.append(' ').appendCodePoint(c).append(' ');
    } else if (c != 0xFFFD && !isOther(c)) {
      out.appendCodePoint(c);
    }
  }

  private static boolean isOther(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return (c >= '!' && c <= '/')
          || (c >= ':' && c <= '@')
          || (c >= '[' && c <= '`')
          || (c >= '{' && c <= '~');
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// Ids up to a limit; what comes after it is dropped. Confined to one call.
  private static final class Pieces {
    private final int limit;
    private int[] ids;
    private int count;

    Pieces(int limit) {
      this.limit = limit;
      this.ids = new int[Math.min(limit, 512)];
    }

    boolean isFull() {
      return count >= limit;
    }

    void add(int id) {
      if (isFull()) {
        return;
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, Math.min(limit, ids.length * 2));
      }
      ids[count++] = id;
    }

    int[] toArray() {
      return Arrays.copyOf(ids, count);
    }
  }
}
