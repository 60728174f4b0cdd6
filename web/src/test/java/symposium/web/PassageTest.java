package symposium.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import symposium.core.retrieve.Matches.Span;

final class PassageTest {

  private static final String FILLER =
      "Nothing is said here that anybody searched for. ".repeat(12);

  private static String text(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }

  private static String marked(List<Segment> segments) {
    return segments.stream()
        .map(
            part ->
                part.isMark()
                    ? "[" + part.text() + "]"
                    : part.isTex() ? "{" + part.text() + "}" : part.text())
        .collect(Collectors.joining());
  }

  @Test
  void aShortTextIsShownWhole() {
    Passage passage = Passage.of("Short.", List.of());
    assertEquals("Short.", text(passage.snippet()));
    assertFalse(passage.isCut());
  }

  @Test
  void theStretchWithMostMatchesIsChosen() {
    String abstractText = FILLER + "Here the needle and the needle again. " + FILLER;
    int first = abstractText.indexOf("needle");
    int second = abstractText.indexOf("needle", first + 1);
    Passage passage =
        Passage.of(abstractText, List.of(new Span(first, first + 6), new Span(second, second + 6)));
    assertTrue(text(passage.snippet()).startsWith("…"));
    assertTrue(marked(passage.snippet()).contains("Here the [needle] and the [needle] again."));
    assertEquals(abstractText, text(passage.whole()));
  }

  @Test
  void aMatchDeepInAnEndlessSentenceIsStillShown() {
    String endless = "word ".repeat(200) + "needle " + "word ".repeat(50);
    int at = endless.indexOf("needle");
    Passage passage = Passage.of(endless.strip(), List.of(new Span(at, at + 6)));
    assertTrue(marked(passage.snippet()).contains("[needle]"));
    assertTrue(text(passage.snippet()).length() <= Passage.LENGTH + 2);
  }

  @Test
  void noFormulaIsCut() {
    String text = "x".repeat(290) + " $a + b + c + d + e + f$ " + "y".repeat(300);
    assertTrue(
        marked(Passage.of(text, List.of()).snippet()).endsWith("{$a + b + c + d + e + f$}…"));
  }

  @Test
  void formulasAreToldFromPrices() {
    assertEquals(
        "It costs $5 and $10, with {$k=2$} of {\\(n\\)} and \\$3 or {$$x^2$$}.",
        marked(
            Segments.of(
                "It costs $5 and $10, with $k=2$ of \\(n\\) and \\$3 or $$x^2$$.", List.of())));
  }

  @Test
  void aMatchInsideAFormulaIsNotMarked() {
    String text = "loss $loss$";
    assertEquals(
        "[loss] {$loss$}", marked(Segments.of(text, List.of(new Span(0, 4), new Span(6, 10)))));
  }

  @Test
  void spansBeyondTheTextDoNoHarm() {
    assertEquals("abc", text(Segments.of("abc", List.of(new Span(2, 9), new Span(7, 8)))));
  }

  @Test
  void manyDollarSignsAreReadInTime() {
    String text = "$a ".repeat(30_000);
    assertEquals(text, text(Segments.of(text, List.of())));
  }

  @Test
  void numbersReadAsPeopleWriteThem() {
    assertEquals("41 %", Numbers.percent(0.413));
    assertEquals("99.9 %", Numbers.percent(0.99999));
    assertEquals("0.1 %", Numbers.percent(1e-9));
    assertEquals("100 %", Numbers.percent(1));
    assertEquals("3.1 ms", Numbers.millis(3_100_000));
    assertEquals("< 0.1 ms", Numbers.millis(45_000));
    assertEquals("2 hours", Numbers.about(Duration.ofMinutes(100)));
    assertEquals("−0.250", Numbers.thousandths(-250));
  }
}
