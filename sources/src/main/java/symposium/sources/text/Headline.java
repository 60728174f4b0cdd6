package symposium.sources.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title for a text that has none: its first sentence, or the first clause of a long one.
/// Thread-safe: it holds constants.
public final class Headline {

  private static final int LONGEST = 160;
  private static final int SHORTEST_SENTENCE = 20;
  private static final int SHORTEST_CLAUSE = 40;
  private static final Pattern SENTENCE_END = Pattern.compile(" ?[.?!](?= |$)");
  private static final Pattern CLAUSE_END = Pattern.compile(" ?[;:,](?= )");

  private Headline() {}

  /// The beginning of a text as its title.
  ///
  /// @param text any text
  /// @return at most 161 characters on one line, blank only when the text is
  public static String of(String text) {
    String line = Text.line(text, LONGEST * 3);
    String sentence = before(SENTENCE_END, line, SHORTEST_SENTENCE);
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    String clause = before(CLAUSE_END, sentence, SHORTEST_CLAUSE);
    return clause.length() <= LONGEST ? clause : cut(clause);
  }

  private static String before(Pattern end, String line, int shortest) {
    Matcher matcher = end.matcher(line);
    return line.length() > shortest && matcher.find(shortest)
        ? line.substring(0, matcher.start())
        : line;
  }

  private static String cut(String line) {
    int space = line.lastIndexOf(' ', LONGEST);
    return Text.line(line, space > LONGEST / 2 ? space : LONGEST) + "…";
  }
}
