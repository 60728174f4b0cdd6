package symposium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.lab.RouterTrainer.Trained;
import symposium.app.wire.RouterFile;
import symposium.app.wire.Training;
import symposium.core.model.Paper;
import symposium.core.route.RouterModel;
import symposium.eval.collection.Collection;

final class RouterTrainerTest {

  private static final List<Paper> PAPERS = MadePapers.of(RouterTrainer.FEWEST);

  @TempDir static Path folder;

  private static Trained first;

  @BeforeAll
  static void train() {
    first = train(Optional.empty());
  }

  private static Trained train(Optional<RouterModel> inUse) {
    var home = new EvaluationHome(folder.resolve("cache"), _ -> {});
    return new RouterTrainer(home, _ -> {})
        .train(PAPERS, folder.resolve("own-papers"), inUse, Training.fixedWeights());
  }

  @Test
  void itIsJudgedByQueriesItNeverSaw() {
    Collection test = Collection.open(folder.resolve("own-papers").resolve("test"));
    assertEquals(test.topics().size(), first.queries());
    assertTrue(first.before() > 0.3 && first.before() <= 1, first::toString);
    assertTrue(first.after() > 0.3 && first.after() <= 1, first::toString);
  }

  @Test
  void equalPapersGiveEqualRoutersWhichAreNoBetterThanThemselves() throws IOException {
    Trained again = train(Optional.of(first.model()));
    new RouterFile().save(first.model(), folder.resolve("one"));
    new RouterFile().save(again.model(), folder.resolve("two"));
    assertEquals(-1, Files.mismatch(folder.resolve("one"), folder.resolve("two")));
    assertEquals(first.after(), again.before(), 1e-9);
    assertFalse(again.isBetter());
  }

  @Test
  void onlyWhatGainsIsBetter() {
    assertTrue(new Trained(first.model(), 9, 0.5, 0.6).isBetter());
    assertFalse(new Trained(first.model(), 9, 0.6, 0.5).isBetter());
    assertFalse(new Trained(first.model(), 9, 0.5, 0.5).isBetter());
  }
}
