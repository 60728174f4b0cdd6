package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.encode.Embedding;
import symposium.core.error.ModelUnavailable;

final class StaticEncoderTest {

  private final StaticEncoder encoder = StaticEncoder.load();

  @Test
  void theSpaceIsNamedAfterModelDimensionAndContent() {
    assertTrue(
        encoder.modelId().matches("static-bge-small-en-v1\\.5-int8/1-256/[0-9a-f]{8}"),
        encoder.modelId());
    assertEquals(256, encoder.encodeQuery("graph").dimension());
  }

  @Test
  void relatedTextsAreNearerThanOthers() {
    Embedding query = encoder.encodeQuery("neural machine translation");
    Embedding near = encoder.encodePassage("recurrent networks translate between languages");
    Embedding far = encoder.encodePassage("boundary layer of a supersonic wing");
    assertTrue(query.dot(near) > query.dot(far) + .1);
  }

  @Test
  void vectorsAreWhatTheyWere() {
    Embedding a = encoder.encodeQuery("routing tokens to experts");
    Embedding b = encoder.encodePassage("A gate sends every token to two of many experts.");
    assertEquals(.57612, a.dot(b), 1e-5);
  }

  @Test
  void queriesAndPassagesAreTreatedAlike() {
    assertEquals(encoder.encodePassage("sparse experts"), encoder.encodeQuery("sparse experts"));
  }

  @Test
  void aTextOfWhichNothingIsKnownHasTheZeroVector() {
    assertTrue(encoder.encodeQuery("").isZero());
    assertTrue(encoder.encodeQuery(" \t ").isZero());
    assertTrue(encoder.encodeQuery("\uD83E\uDD84").isZero());
  }

  @Test
  void aMegabyteIsReadOnlyAtItsStart() {
    String words = "graph ".repeat(StaticEncoder.MAX_PIECES);
    assertEquals(
        encoder.encodePassage(words), encoder.encodePassage(words + "neural ".repeat(150_000)));
  }

  @Test
  void twoThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
    List<String> texts = List.of("router", "gate weights", "sparse experts", "late interaction");
    List<Embedding> alone = texts.stream().map(encoder::encodePassage).toList();
    List<Embedding> together = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Embedding>> running =
          texts.stream().map(text -> two.submit(() -> encoder.encodePassage(text))).toList();
      for (Future<Embedding> result : running) {
        together.add(result.get());
      }
    }
    assertEquals(alone, together);
  }

  @Test
  void aTableThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("table.bin"), "no table at all");
    String said =
        assertThrows(ModelUnavailable.class, () -> StaticEncoder.load(file)).explanation();
    assertTrue(said.contains(file.toString()) && said.contains("SYMT"), said);
  }

  @Test
  void aMissingTableIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.bin");
    String said =
        assertThrows(ModelUnavailable.class, () -> StaticEncoder.load(file)).explanation();
    assertTrue(said.contains(file.toString()), said);
  }
}
