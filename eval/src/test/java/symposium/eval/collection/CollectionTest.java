package symposium.eval.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;
import symposium.eval.trec.Topic;

final class CollectionTest {

  @TempDir Path folder;

  @BeforeEach
  void writeCollection() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\": \"a\", \"text\": \"x\"}\n");
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "2", "text": "two"}
        {"_id": "1", "text": "one"}
        {"_id": "3", "text": "three"}
        {"_id": "4", "text": "four"}
        """);
    Files.writeString(
        folder.resolve("qrels/train.tsv"), "query-id\tcorpus-id\tscore\n1\ta\t1\n3\ta\t0\n");
    Files.writeString(
        folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\n2\ta\t2\n1\tb\t0\n");
  }

  @Test
  void topicsWithSomethingToFindAreKeptInTheirOrder() {
    var collection = Collection.open(folder);
    assertEquals(List.of(new Topic("2", "two"), new Topic("1", "one")), collection.topics());
    assertEquals(List.of("1", "2"), List.copyOf(collection.qrels().topics().keySet()));
    assertEquals(2, collection.qrels().grades("1").size());
  }

  @Test
  void theFolderNamesTheCollection() {
    var collection = Collection.open(folder.resolve("qrels/.."));
    assertEquals(String.valueOf(folder.getFileName()), collection.name());
  }

  @Test
  void theCorpusMayBeGzipped() throws IOException {
    Path gzip = folder.resolve("corpus.jsonl.gz");
    Files.move(folder.resolve("corpus.jsonl"), gzip);
    assertEquals(gzip, Collection.open(folder).corpus());
  }

  @ParameterizedTest
  @CsvSource({"corpus.jsonl", "queries.jsonl"})
  void aMissingPartIsNamed(String part) throws IOException {
    Files.delete(folder.resolve(part));
    var refused = assertThrows(InvalidInput.class, () -> Collection.open(folder));
    assertTrue(refused.explanation().contains(part), refused.explanation());
  }

  @Test
  void missingJudgementsAreNamed() throws IOException {
    Files.delete(folder.resolve("qrels/train.tsv"));
    Files.delete(folder.resolve("qrels/test.tsv"));
    var refused = assertThrows(InvalidInput.class, () -> Collection.open(folder));
    assertTrue(refused.explanation().contains("qrels/*.tsv"), refused.explanation());
  }

  @Test
  void aJudgedTopicWithoutTextIsNamed() throws IOException {
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"1\", \"text\": \"one\"}\n");
    var refused = assertThrows(InvalidInput.class, () -> Collection.open(folder));
    assertTrue(refused.explanation().contains("such as 2"), refused.explanation());
  }

  @ParameterizedTest
  @CsvSource({
    "cacm, 52",
    "cisi, 76",
    "cranfield, 225",
    "med, 30",
    "scifact-train, 809",
    "scitldr-dev, 1453",
  })
  void theSharedCollectionsOpen(String name, int topics) {
    Path shared =
        Path.of(Optional.ofNullable(System.getenv("SYMPOSIUM_SHARED")).orElse("../../shared"))
            .resolve("data/collections")
            .resolve(name);
    assumeTrue(
        Files.isDirectory(shared), "the shared collections are not here; set SYMPOSIUM_SHARED");
    assertEquals(topics, Collection.open(shared).topics().size());
  }
}
