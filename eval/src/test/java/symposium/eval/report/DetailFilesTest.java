package symposium.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

final class DetailFilesTest {

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("details.tsv"), text);
  }

  @Test
  void costsAreByRun() throws IOException {
    assertEquals(
        Map.of("bm25", 1.5, "all", 12.0), DetailFiles.costs(write("bm25\t1.5\n\nall\t12\n")));
  }

  @Test
  void gatesAreByTopicAndExpert() throws IOException {
    assertEquals(
        Map.of("1", Map.of("bm25", 0.25, "dense", 0.75)),
        DetailFiles.gates(write("1\tbm25\t0.25\n1\tdense\t0.75\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bm25 1", "bm25\t-1", "bm25\tNaN", "bm25\tfast", "a\tb\t1"})
  void badLinesAreNamed(String line) {
    var refused =
        assertThrows(InvalidInput.class, () -> DetailFiles.costs(write("all\t1\n" + line)));
    assertTrue(refused.explanation().contains("line 2"), refused.explanation());
  }
}
