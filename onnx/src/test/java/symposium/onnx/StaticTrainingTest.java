package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.onnx.StaticTraining.Progress;
import symposium.onnx.StaticTraining.Settings;
import symposium.onnx.StaticTraining.Taught;

final class StaticTrainingTest {

  private static final Settings SETTINGS = new Settings(6, 32, 0.1, 0.05, 0.001, 3);
  private static final int PAPERS = 1_000;

  private final Concepts field = Concepts.withRandomVectors(1);
  private final StaticTraining training = new StaticTraining(SETTINGS, () -> {});

  @Test
  void wordsThatBelongTogetherAreLearned() {
    Taught taught = teach(field.papers(PAPERS, 2));
    assertTrue(taught.before() < 0.2, taught::toString);
    assertTrue(taught.after() > 0.5, taught::toString);
    assertTrue(taught.isBetter(), taught::toString);
  }

  @Test
  void whatDoesNotHelpIsNotBetter() {
    Taught taught = teach(field.unrelatedPapers(PAPERS, 2));
    assertFalse(taught.isBetter(), taught::toString);
  }

  @Test
  void aTableThatWasTaughtTheSameIsNoBetter() {
    StaticEncoder first = teach(field.papers(PAPERS, 2)).encoder();
    Taught again = training.teach(field.encoder(), first, field.papers(PAPERS, 2), ignored -> {});
    assertEquals(again.before(), again.after());
    assertFalse(again.isBetter());
  }

  @Test
  void equalPairsGiveEqualBytesOnAnyNumberOfThreads() {
    byte[] here = teach(field.papers(PAPERS, 2)).encoder().table().bytes();
    try (var one = new ForkJoinPool(1)) {
      byte[] there =
          one.submit(() -> teach(field.papers(PAPERS, 2)).encoder().table().bytes()).join();
      assertArrayEquals(here, there);
    }
  }

  @Test
  void theTaughtTableNamesASpaceOfItsOwn(@TempDir Path folder) {
    StaticEncoder taught = teach(field.papers(PAPERS, 2)).encoder();
    assertNotEquals(field.encoder().modelId(), taught.modelId());
    assertTrue(taught.modelId().startsWith("static-toy-taught-16/"), taught.modelId());
    taught.save(folder.resolve("taught.bin"));
    StaticEncoder kept = StaticEncoder.load(folder.resolve("taught.bin"));
    assertEquals(taught.modelId(), kept.modelId());
    assertEquals(taught.encodeQuery("t1 t2"), kept.encodeQuery("t1 t2"));
  }

  @Test
  void progressIsHeardOfEveryEpoch() {
    List<Progress> heard = new ArrayList<>();
    training.teach(field.encoder(), field.encoder(), field.papers(PAPERS, 2), heard::add);
    assertEquals(SETTINGS.epochs(), heard.getLast().epoch());
    assertEquals(heard.getLast().pairs(), heard.getLast().done());
    assertTrue(heard.getLast().loss() < heard.getFirst().loss(), heard::toString);
  }

  @Test
  void tooFewPairsAreRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> teach(field.papers(100, 2)));
    assertTrue(String.valueOf(refused.getMessage()).contains("500 pairs are needed"));
  }

  private Taught teach(StaticPairs pairs) {
    return training.teach(field.encoder(), field.encoder(), pairs, ignored -> {});
  }
}
