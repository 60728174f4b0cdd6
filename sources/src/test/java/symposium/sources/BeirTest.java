package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

final class BeirTest {

  @TempDir Path folder;

  @Test
  void aCollectionIsNamedAfterItsFolder() throws IOException {
    Path collection = Files.createDirectory(folder.resolve("my set"));
    Path corpus =
        Files.writeString(
            collection.resolve("corpus.jsonl"),
            """
            {"_id": "a b/1", "title": "Title", "text": "Text.", "metadata": {"url": "http://x"}}
            """);
    Files.writeString(collection.resolve("queries.jsonl"), "{}");

    assertEquals(List.of(corpus), Sources.files(collection));
    assertEquals(
        List.of(
            Paper.builder(PaperId.of("local:my%20set/a%20b%2F1"), "Title")
                .abstractText("Text.")
                .sources(List.of("my set"))
                .details(Map.of("url", "http://x"))
                .build()),
        Reading.of(corpus).papers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The first sentence is the title . The rest is not.  | The first sentence is the title
          Short. But the sentence after it is long enough. X  | Short. But the sentence after it is long enough
          no sentence end at all                              | no sentence end at all
          """)
  void aTextWithoutTitleLendsItsFirstSentence(String text, String title) {
    Paper paper =
        Reading.paper("{\"_id\": \"1\", \"title\": \"\", \"text\": \"%s\"}".formatted(text));

    assertEquals(title, paper.title());
    assertEquals(text, paper.abstractText());
  }

  @Test
  void aTitleLentFromALongSentenceIsBounded() {
    Paper paper =
        Reading.paper("{\"_id\": \"1\", \"text\": \"%s\"}".formatted("word ".repeat(500)));

    assertTrue(paper.title().length() <= 161, paper.title());
    assertTrue(paper.title().endsWith("word…"), paper.title());
  }

  @Test
  void aRecordWithoutTitleAndTextIsBad() {
    assertEquals(
        List.of(new Bad("-", 1, "'471' has neither title nor text")),
        Reading.of("{\"_id\": \"471\", \"title\": \"\", \"text\": \" \"}").bad());
  }

  @ParameterizedTest
  @CsvSource({
    "cacm, 3204",
    "cisi, 1460",
    "cranfield, 1400",
    "med, 1033",
    "scifact-train, 5183",
    "scitldr-dev, 3229"
  })
  void theTestCollectionsAreReadWhole(String name, int documents) {
    Reading reading = Reading.of(SharedData.file("collections/" + name + "/corpus.jsonl.gz"));

    assertEquals(documents, reading.papers().size() + reading.bad().size());
    assertTrue(reading.bad().size() <= 2, reading.bad().toString());
  }
}
