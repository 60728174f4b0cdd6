package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.retrieve.Matches.Span;

/// Cuts a text into plain stretches, words of the query and mathematics. Mathematics is never cut:
/// a word of the query inside a formula is not marked. Thread-safe: stateless.
final class Segments {

  /// TeX between dollar signs or `\(…\)`. A dollar sign opens only before and closes only after
  /// something other than white space, and does not close before a digit, so that prices stay text.
  private static final Pattern TEX =
      Pattern.compile(
          "(?<!\\\\)\\$\\$[^$]{1,1000}+\\$\\$"
              + "|(?<![\\\\$])\\$(?![\\s$])(?:[^$\\\\]|\\\\.){0,500}?(?<!\\s)\\$(?!\\d)"
              + "|\\\\\\([^\\\\]{0,500}?(?:\\\\[^)\\\\][^\\\\]{0,500}?){0,50}\\\\\\)");

  private Segments() {}

  /// Cuts a whole text.
  static List<Segment> of(String text, List<Span> marks) {
    return of(text, marks, 0, text.length());
  }

  /// Cuts a part of a text; marks count from the whole text's start.
  static List<Segment> of(String text, List<Span> marks, int from, int to) {
    var segments = new ArrayList<Segment>();
    int at = from;
    for (Span formula : formulas(text)) {
      if (formula.start() >= at && formula.end() <= to) {
        marked(text, marks, at, formula.start(), segments);
        segments.add(new Segment(Segment.Kind.TEX, text.substring(formula.start(), formula.end())));
        at = formula.end();
      }
    }
    marked(text, marks, at, to, segments);
    return List.copyOf(segments);
  }

  /// Where mathematics stands in a text.
  static List<Span> formulas(String text) {
    if (text.indexOf('$') < 0 && !text.contains("\\(")) {
      return List.of();
    }
    var spans = new ArrayList<Span>();
    Matcher matcher = TEX.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  private static void marked(
      String text, List<Span> marks, int from, int to, List<Segment> segments) {
    int at = from;
    for (Span mark : marks) {
      int end = Math.min(mark.end(), text.length());
      if (mark.start() >= at && mark.start() < end && end <= to) {
        add(segments, Segment.Kind.PLAIN, text, at, mark.start());
        add(segments, Segment.Kind.MARK, text, mark.start(), end);
        at = end;
      }
    }
    add(segments, Segment.Kind.PLAIN, text, at, to);
  }

  private static void add(
      List<Segment> segments, Segment.Kind kind, String text, int from, int to) {
    if (from < to) {
      segments.add(new Segment(kind, text.substring(from, to)));
    }
  }
}
