package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.owner.ChildProcess;
import symposium.core.engine.Hit;
import symposium.core.error.HomeUnavailable;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

final class EmbeddingExampleTest {

  @TempDir Path folder;

  @Test
  void aProgramAddsSearchesAndRemoves() {
    // begin: README
    try (var symposium = Symposium.open(folder.resolve("papers"))) {
      symposium.add(
          List.of(
              Paper.builder(PaperId.of("arxiv:1706.03762"), "Attention Is All You Need")
                  .abstractText("Translation with attention alone, without recurrence.")
                  .build()));
      for (Hit hit : symposium.search("transformers for translation").hits()) {
        System.out.println(hit.rank() + " " + hit.paper().title());
      }
    }
    // end: README
    try (var symposium = Symposium.open(folder.resolve("papers"))) {
      assertEquals(1, symposium.search("attention").hits().size());
      assertTrue(symposium.remove(PaperId.of("arxiv:1706.03762")));
      assertFalse(symposium.remove(PaperId.of("arxiv:1706.03762")));
      assertTrue(symposium.search("attention").hits().isEmpty());
    }
  }

  @Test
  void everyAddIsFoundAtOnceByWordsAndByMeaning() {
    try (var symposium = Symposium.open(folder.resolve("papers"))) {
      for (int i = 1; i <= 3; i++) {
        symposium.add(
            List.of(
                Paper.builder(PaperId.of("local:p" + i), "Attention, part " + i)
                    .abstractText("A study of sequence models.")
                    .build()));
        var response = symposium.search("attention");
        assertEquals(i, response.hits().size());
        var made = symposium.status().spaces().stream();
        assertEquals(
            i,
            made.filter(space -> space.expert().equals("static"))
                .findFirst()
                .orElseThrow()
                .papers());
      }
    }
  }

  @Test
  void aHomeInUseIsRefusedAndStaysOwned() throws IOException, InterruptedException {
    Path home = folder.resolve("papers");
    try (var symposium = Symposium.open(home)) {
      var refusal = assertThrows(HomeUnavailable.class, () -> Symposium.open(home));
      assertTrue(refusal.explanation().contains(home.toString()), refusal.explanation());
      // Asking twice in one process must not give its lock away to others.
      try (var other = ChildProcess.start(home, "status")) {
        assertEquals(3, other.await());
      }
      assertEquals(0, symposium.count());
    }
  }

  @Test
  void aHomeThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    var refusal = assertThrows(HomeUnavailable.class, () -> Symposium.open(file));
    assertTrue(refusal.explanation().contains("--home"), refusal.explanation());
  }
}
