package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Paper;

final class PageTest {

  private static final String ONE = "We show one thing that holds. ".repeat(10).strip();
  private static final String TWO = "They show another thing, which differs. ".repeat(10).strip();

  private static Map<String, String> read(String... lines) {
    Reading reading =
        Reading.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Optional.of("page"));
    assertEquals(List.of(), reading.bad());
    return reading.papers().stream().collect(Collectors.toMap(Paper::title, Paper::abstractText));
  }

  @Test
  void titlesAndAbstractsAlternateWithoutBlankLines() {
    assertEquals(Map.of("First", ONE, "Second", TWO), read("First", ONE, "Second", TWO));
  }

  @Test
  void blankLinesMeanNothing() {
    assertEquals(
        Map.of("First", ONE, "Second", TWO), read("", "First", "", ONE, "", "Second", "", TWO, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Outline, Then Details", "3D Worlds", "xLSTM: Longer", "\"Why?\" Asked", "$k$-NN"})
  void aButtonGluedToTheFirstTitleIsDropped(String title) {
    assertEquals(
        Map.of(title, ONE),
        read("Get trending papers in your email inbox!", "Subscribe" + title, ONE));
  }

  @Test
  void wordsThatOnlyStartLikeTheButtonStay() {
    assertEquals(
        Map.of("Subscribers Leave", ONE, "SubscribeNet", TWO),
        read("Subscribers Leave", ONE, "SubscribeNet", TWO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "Subscribe",
        "Mar 11",
        "11 March 2025",
        "byAK and the research community",
        "1.2k",
        "· 12 authors",
        "Published on Mar 3",
        "Upvote",
        "Get trending papers in your email inbox once a day!"
      })
  void linesOfTheSiteMayStandAnywhere(String line) {
    assertEquals(
        Map.of("First", ONE, "Second", TWO),
        read(line, "First", line, ONE, line, "Second", line, TWO, line));
  }

  @Test
  void aShortAbstractIsASentenceAfterATitle() {
    String brief =
        "We describe a small system and show in two experiments that it is good enough for us.";

    assertEquals(Map.of("First", brief, "Second", TWO), read("First", brief, "Second", TWO));
  }

  @Test
  void aSecondParagraphJoinsTheFirst() {
    assertEquals(Map.of("First", ONE + "\n" + TWO), read("First", ONE, TWO));
  }

  @Test
  void theSamePaperOnTwoPagesHasOneId() {
    assertEquals(
        Reading.paper("Über k-NN\n" + ONE).id(), Reading.paper("uber k–nn!\n\n" + TWO).id());
    assertEquals("local:page/uber-k-nn", Reading.paper("Über k-NN\n" + ONE).id().toString());
  }

  @Test
  void linksInTheTextAreNotTheId() {
    Paper paper = Reading.paper("Follow-up\n" + ONE + " See https://arxiv.org/abs/1706.03762.");

    assertEquals("local:page/follow-up", paper.id().toString());
  }

  @Test
  void aLongTitleHasAnIdOfBoundedLength() {
    Paper paper = Reading.paper("word ".repeat(40) + "\n" + ONE);

    assertEquals("local:page/".length() + 80, paper.id().toString().length());
  }

  @Test
  void linesThatAreNotUtf8AreReportedAndTheRestIsRead() {
    byte[] page =
        ("First\n" + ONE + "\nX\u00ff\n" + TWO + "\nThird\n" + ONE)
            .getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reading.of(page, Optional.of("page"));

    assertEquals(List.of("First", "Third"), reading.papers().stream().map(Paper::title).toList());
    assertEquals(ONE, reading.papers().getFirst().abstractText());
    assertEquals(List.of(new Bad("-", 3, "not valid UTF-8")), reading.bad());
  }
}
