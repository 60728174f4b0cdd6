package symposium.eval.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;
import symposium.eval.metric.Metric;

final class PlanTest {

  private static final String LEAST =
      """
      collections: [one, ../two]
      experts: [bm25, dense]
      routers: [uniform, tuned]
      metrics: [ndcg@10]
      """;

  @TempDir Path folder;

  private Plan load(String text) throws IOException {
    return Plan.load(Files.writeString(folder.resolve("made.yaml"), text), Set.of("learned"));
  }

  @Test
  void everythingThatIsSaidIsTaken() throws IOException {
    Plan plan =
        load(
            """
            # What is asked
            title: "A question: of weights"
            collections:
              - one
            experts: [bm25, dense]
            routers:
              - experts
              - learned
            metrics: [map, ndcg@10]
            baseline: dense
            seed: 42
            folds: 5
            """);
    assertEquals("A question: of weights", plan.title());
    assertEquals(List.of(folder.resolve("one")), plan.collections());
    assertEquals(List.of("experts", "learned"), plan.routers());
    assertEquals(Metric.parseList("map,ndcg@10"), plan.metrics());
    assertEquals("dense", plan.baseline());
    assertEquals(42, plan.seed());
    assertEquals(new Plan.Folds.Parts(5), plan.folds());
  }

  @Test
  void theRestHasDefaults() throws IOException {
    Plan plan = load(LEAST);
    assertEquals("made.yaml", plan.title());
    assertEquals("uniform", plan.baseline());
    assertEquals(1, plan.seed());
    assertEquals(new Plan.Folds.ByCollection(), plan.folds());
    assertEquals(folder.resolveSibling("two"), plan.collections().getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          seeds: 1                | line 5: there is no key 'seeds'; there are baseline, collections,
          seed: many              | line 5: seed is a whole number, got 'many'.
          seed: [1, 2]            | line 5: seed is one value.
          folds: 1                | line 5: folds is `collections` or a number from 2 to 20, got '1'.
          baseline: bm25          | line 5: the baseline is one of what is compared, and 'bm25' is not.
          title: {a: b}           | line 5: title is a text or a list of texts.
          title: [[deep]]         | line 5: title is a text or a list of texts.
          metrics: [map]          | line 5: the key 'metrics' is there twice.
          title: *name            | line 5
          title: 'open            | line 6: not valid YAML
          - item                  | line 5
          """)
  void whatCannotBeMeantIsRefusedWithItsLine(String line, String message) throws IOException {
    var refusal = assertThrows(InvalidInput.class, () -> load(LEAST + line + "\n"));
    assertTrue(refusal.explanation().contains("made.yaml, " + message), refusal.explanation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          routers: [uniform, tuned]  | routers: [uniform, wisest] | line 3: There is no router 'wisest'; there are experts,
          routers: [uniform, tuned]  | routers: [uniform]         | line 3: one router alone compares with nothing
          routers: [uniform, tuned]  | routers: [rrf, rrf]        | line 3: routers names rrf twice.
          metrics: [ndcg@10]         | metrics: [err@20]          | line 4: 'err@20' is no metric
          metrics: [ndcg@10]         | metrics: []                | line 4: metrics needs a list of at least one.
          experts: [bm25, dense]     | experts: [BM 25]           | line 2: an expert's name is lower-case
          collections: [one, ../two] | collections: [one, a/one]  | line 1: two collections are called one.
          collections: [one, ../two] | title: none                | line 1: collections needs a list
          """)
  void aWrongListIsRefusedWithItsLine(String right, String wrong, String message)
      throws IOException {
    var refusal = assertThrows(InvalidInput.class, () -> load(LEAST.replace(right, wrong)));
    assertTrue(refusal.explanation().contains("made.yaml, " + message), refusal.explanation());
  }

  @ParameterizedTest
  @CsvSource({"''", "just text", "'[1, 2]'"})
  void aFileWithoutMappingIsRefused(String text) {
    var refusal = assertThrows(InvalidInput.class, () -> load(text));
    assertTrue(refusal.explanation().contains("made.yaml"), refusal.explanation());
  }

  @Test
  void aSecondDocumentIsRefused() {
    var refusal = assertThrows(InvalidInput.class, () -> load(LEAST + "---\nseed: 2\n"));
    assertTrue(refusal.explanation().contains("one experiment"), refusal.explanation());
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThrows(InvalidInput.class, () -> load("title: " + "[".repeat(60_000)));
    assertThrows(InvalidInput.class, () -> load("title: " + "{a: ".repeat(15_000)));
    assertThrows(InvalidInput.class, () -> load("# " + "x".repeat(70_000) + "\n" + LEAST));
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = folder.resolve("made.yaml");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    assertThrows(InvalidInput.class, () -> Plan.load(file, Set.of()));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.yaml");
    var refusal = assertThrows(InvalidInput.class, () -> Plan.load(file, Set.of()));
    assertTrue(refusal.explanation().contains("none.yaml"), refusal.explanation());
  }
}
