package symposium.eval.trec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

final class TopicsTest {

  @TempDir Path folder;

  private List<Topic> read(String text) throws IOException {
    return Topics.load(Files.writeString(folder.resolve("topics"), text));
  }

  @Test
  void readsMarkupWithLabelsOverSeveralLines() throws IOException {
    String text =
        """

        <top>
        <head> Tipster Topic Description
        <num> Number:  051
        <title> Topic:  Airbus
          Subsidies
        <desc> Description:
        Who pays?
        <narr> Narrative:
        At length.
        </top>
        <top><num>52</num><title>AT&amp;T &lt; IBM</title></top>
        """;
    assertEquals(
        List.of(new Topic("051", "Airbus Subsidies"), new Topic("52", "AT&T < IBM")), read(text));
  }

  @Test
  void theDescriptionStandsInForATitle() throws IOException {
    assertEquals(
        List.of(new Topic("1", "Who pays?")),
        read("<top>\n<num> Number: 1\n<desc> Description:\nWho pays?\n</top>\n"));
  }

  @Test
  void readsIdTabText() throws IOException {
    assertEquals(
        List.of(new Topic("b", "first\tof all"), new Topic("a", "second")),
        read("b\tfirst\tof all\n\na\tsecond\n"));
  }

  @Test
  void readsJsonLinesWithFurtherFields() throws IOException {
    assertEquals(
        List.of(new Topic("7", "line\nbreak")),
        read("{\"_id\": 7, \"metadata\": {\"x\": [1]}, \"text\": \"line\\nbreak\"}\n"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Topics.Format format) {
    var topics = List.of(new Topic("2", "a <title> & \"more\""), new Topic("1", "naïve 数"));
    Path file = folder.resolve("written");
    Topics.save(topics, format, file);
    assertEquals(topics, Topics.load(file));
  }

  @Test
  void severalLinesSurviveInJsonOnly() {
    var topic = new Topic("1", "two\n lines");
    Path file = folder.resolve("written");
    Topics.save(List.of(topic), Topics.Format.BEIR, file);
    assertEquals(List.of(topic), Topics.load(file));
    Topics.save(List.of(topic), Topics.Format.TSV, file);
    assertEquals(List.of(new Topic("1", "two lines")), Topics.load(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\tone\nno tab",
        "1\tone\n1\tagain",
        "1\tone\n2\t ",
        "1\tone\n a b\ttwo",
        "{\"_id\": \"1\", \"text\": \"one\"}\n{\"_id\": \"1\"",
        "{\"_id\": \"1\", \"text\": \"one\"}\n[]",
        "{\"_id\": \"1\", \"text\": \"one\"}\n{\"text\": \"two\"}",
        "{\"_id\": \"1\", \"text\": \"one\"}\n{\"_id\": \"2\", \"text\": \"x\"} {}",
        "<top><num>1<title>one</top>\n<top><num>2</top>",
        "<top><num>1<title>one</top>\nstray",
        "<top><num>1<title>one\n<top><num>2<title>two</top>",
        "<top><num>1<title>one</top>\n</top>",
      })
  void badTopicsAreNamedByLine(String text) {
    var refused = assertThrows(InvalidInput.class, () -> read(text));
    assertTrue(refused.explanation().contains("topics, line 2: "), refused.explanation());
  }

  @Test
  void anUnfinishedTopicIsRefused() {
    assertThrows(InvalidInput.class, () -> read("<top><num>1<title>one"));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThrows(InvalidInput.class, () -> read("\n\n"));
  }
}
