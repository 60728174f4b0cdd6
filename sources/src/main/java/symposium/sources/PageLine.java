package symposium.sources;

import java.util.List;
import java.util.regex.Pattern;

/// What a line of a saved page is, told from its own shape. Thread-safe: it holds constants.
final class PageLine {

  private static final int SURELY_PARAGRAPH = 240;
  private static final int TWO_SENTENCES = 120;
  private static final int SENTENCE = 80;

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  /// Lines of the site that may stand anywhere, also between a title and its abstract. Others need
  /// no pattern: what is not right before an abstract is no title.
  private static final List<Pattern> SITE =
      List.of(
          Pattern.compile("(?i)new|subscribe|upvote|trending|papers|daily papers|log ?in|sign ?up"),
          Pattern.compile("(?i)get trending papers in your .*"),
          Pattern.compile("(?i)by\\s?@?\\S+ and the research community"),
          Pattern.compile("(?i)(?:published|submitted) (?:on|by) .{1,60}"),
          Pattern.compile("(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?"),
          Pattern.compile(
              "[·•+ ]*\\d[\\d.,]*[kKM+]?(?: ?(?:authors?|upvotes?|comments?|days? ago))?"));

  private static final Pattern BUTTON =
      Pattern.compile(
          "^(?:.{0,80}!\\s*)?Subscribe(?=[\\p{Lu}\\p{N}\\p{Ps}\\p{Pi}\"'$\\\\]|\\p{Ll}{1,3}\\p{Lu})");

  private PageLine() {}

  /// Whether it is text of the site around the papers.
  static boolean isSite(String line) {
    return line.length() < SENTENCE && SITE.stream().anyMatch(site -> site.matcher(line).matches());
  }

  /// Whether it can only be an abstract or a part of one: long, or two sentences.
  static boolean isParagraph(String line) {
    return line.length() >= SURELY_PARAGRAPH
        || (line.length() >= TWO_SENTENCES && line.endsWith(".") && line.contains(". "));
  }

  /// Whether it is an abstract if a title stands before it: a whole sentence.
  static boolean isSentence(String line) {
    return line.length() >= SENTENCE && line.endsWith(".");
  }

  /// The line without a button's caption glued before its first word.
  static String withoutButton(String line) {
    return BUTTON.matcher(line).replaceFirst("");
  }
}
