package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import symposium.core.error.ModelUnavailable;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Gate;
import symposium.core.route.RouterModel;

final class RouterFileTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId DENSE = new ExpertId("dense");
  private static final RouterModel MODEL =
      new RouterModel(
          "made",
          new RouterModel.Inputs(
              List.of(BM25), List.of("long", "rare"), new double[] {0.5, 2}, new double[] {1, 4}),
          List.of(Gate.of(Map.of(BM25, 1.0)), Gate.of(Map.of(BM25, 1.0, DENSE, 3.0))),
          new double[][] {{0.1, -0.25, 2}, {1.5, 0, -0.75}});

  @TempDir Path folder;

  private final RouterFile files = new RouterFile();

  @Test
  void whatIsWrittenIsReadBack() {
    Path file = folder.resolve("router.json");
    files.save(MODEL, file);
    RouterModel read = files.load(file);
    assertEquals(MODEL.name(), read.name());
    assertEquals(MODEL.first(), read.first());
    assertEquals(MODEL.features(), read.features());
    assertEquals(MODEL.gates(), read.gates());
    assertArrayEquals(MODEL.means(), read.means());
    assertArrayEquals(MODEL.scales(), read.scales());
    assertArrayEquals(MODEL.weights()[0], read.weights()[0]);
    assertArrayEquals(MODEL.weights()[1], read.weights()[1]);
  }

  @Test
  void equalModelsAreEqualBytes() throws IOException {
    files.save(MODEL, folder.resolve("one"));
    files.save(files.load(folder.resolve("one")), folder.resolve("two"));
    assertEquals(-1, Files.mismatch(folder.resolve("one"), folder.resolve("two")));
  }

  @Test
  void theRouterThatShipsCanBeReadAndFitsItsFeatures() {
    RouterModel shipped = files.shipped().orElseThrow();
    assertTrue(shipped.gates().size() > 1);
    assertTrue(
        Symposium.routers(counts()).stream().anyMatch(router -> router.name().equals("learned")));
  }

  private static TermStatistics counts() {
    return new TermStatistics() {
      @Override
      public long papers() {
        return 1;
      }

      @Override
      public int[] frequencies(String text) {
        return new int[0];
      }

      @Override
      public int[] authorFrequencies(String text) {
        return new int[0];
      }
    };
  }

  @Test
  void anotherVersionIsRefusedWithTheWayOn() throws IOException {
    Path file = folder.resolve("router.json");
    files.save(MODEL, file);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"version\" : \\d+", "\"version\" : 999"));
    var refusal = assertThrows(ModelUnavailable.class, () -> files.load(file));
    assertTrue(refusal.explanation().contains(file + " is of another version"));
    assertTrue(refusal.explanation().contains("`symposium train router`"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {                          | cannot be read
          []                         | is of another version
          {"version": 1}             | cannot be read
          """)
  void whatIsNoRouterIsRefused(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("router.json"), text);
    var refusal = assertThrows(ModelUnavailable.class, () -> files.load(file));
    assertTrue(refusal.explanation().contains(message), refusal.explanation());
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThrows(ModelUnavailable.class, () -> files.load(folder.resolve("none")));
  }

  @Test
  void theExplanationNamesGatesAndWhatSpeaksForThem() {
    List<String> lines = RouterFile.explain(MODEL);
    assertEquals("Router made: 2 gates, 2 features; asks [bm25] first.", lines.getFirst());
    assertTrue(lines.contains("Gate 2: bm25 0.25, dense 0.75"), lines::toString);
    assertTrue(lines.contains("  more of it: long (+1.50)"), lines::toString);
    assertTrue(lines.contains("  less of it: rare (-0.25)"), lines::toString);
  }
}
