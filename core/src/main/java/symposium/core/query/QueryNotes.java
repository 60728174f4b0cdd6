package symposium.core.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Collects what the user should be told, each thing once and few in all, however malformed the
/// query is. Confined to one thread.
final class QueryNotes {

  private static final int MOST = 8;
  private static final int LONGEST_QUOTE = 60;

  private final SequencedSet<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  /// A piece of the query, cut when it is too long to be shown.
  static String quote(String piece) {
    if (piece.length() <= LONGEST_QUOTE) {
      return "“" + piece + "”";
    }
    return "“" + cut(piece, LONGEST_QUOTE) + "…”";
  }

  /// At most so many UTF-16 units of a text, never half a character.
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
