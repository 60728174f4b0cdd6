package symposium.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symposium.core.retrieve.Matches.Span;

/// An abstract as results show it: the stretch that says most about the query, and the whole.
/// Thread-safe: immutable.
///
/// @param snippet the stretch, with an ellipsis on each side where it was cut; the whole text when
///   that is short
/// @param whole the whole text, empty when the snippet is all of it
public record Passage(List<Segment> snippet, List<Segment> whole) {

  /// About as much text as a snippet holds, in UTF-16 units.
  static final int LENGTH = 300;

  /// Up to this length a text is shown whole, in UTF-16 units.
  static final int SHORT = 420;

  private static final Segment ELLIPSIS = new Segment(Segment.Kind.PLAIN, "…");
  private static final Segment SPACED_ELLIPSIS = new Segment(Segment.Kind.PLAIN, " …");

  /// Copies.
  public Passage {
    snippet = List.copyOf(snippet);
    whole = List.copyOf(whole);
  }

  /// Whether there is more than the snippet.
  ///
  /// @return true when the snippet was cut
  public boolean isCut() {
    return !whole.isEmpty();
  }

  /// Chooses the stretch with the most marks; of equal ones the first. It starts at a sentence's or
  /// a word's start and cuts no formula.
  static Passage of(String text, List<Span> marks) {
    if (text.length() <= SHORT) {
      return new Passage(Segments.of(text, marks), List.of());
    }
    int start = start(text, marks);
    int end = Math.min(text.length(), start + LENGTH);
    if (end < text.length()) {
      end = end(text, start, end);
    }
    for (Span formula : Segments.formulas(text)) {
      if (formula.start() < end && formula.end() > end) {
        end = formula.end();
      }
      if (formula.start() < start && formula.end() > start) {
        start = formula.start();
      }
    }
    return new Passage(cut(text, marks, start, end), Segments.of(text, marks));
  }

  private static List<Segment> cut(String text, List<Span> marks, int start, int end) {
    var segments = new ArrayList<Segment>();
    if (start > 0) {
      segments.add(ELLIPSIS);
    }
    segments.addAll(Segments.of(text, marks, start, end));
    if (end < text.length()) {
      segments.add(text.charAt(end - 1) == '.' ? SPACED_ELLIPSIS : ELLIPSIS);
    }
    return segments;
  }

  private static int start(String text, List<Span> marks) {
    int best = 0;
    int most = count(marks, 0);
    for (int sentence : sentences(text)) {
      int found = count(marks, sentence);
      if (found > most) {
        most = found;
        best = sentence;
      }
    }
    if (most > 0 || marks.isEmpty()) {
      return best;
    }
    // Every mark lies deep inside a sentence longer than a snippet: start shortly before the first.
    int before = Math.max(0, marks.getFirst().start() - LENGTH / 4);
    return text.indexOf(' ', before) + 1;
  }

  /// A sentence's end if one is near, else a word's.
  private static int end(String text, int start, int latest) {
    int sentence = text.lastIndexOf(". ", latest) + 1;
    if (sentence > start + LENGTH * 2 / 3) {
      return sentence;
    }
    int space = text.lastIndexOf(' ', latest);
    return space > start ? space : latest;
  }

  private static int count(List<Span> marks, int start) {
    return (int)
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= start + LENGTH)
            .count();
  }

  private static List<Integer> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    var starts = new ArrayList<Integer>();
    int last = Math.max(0, text.length() - LENGTH / 2);
    for (int at = breaks.first(); at != BreakIterator.DONE && at < last; at = breaks.next()) {
      starts.add(at);
    }
    return starts;
  }
}
