package symposium.eval.compare;

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
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

final class StrataTest {

  @TempDir Path folder;

  private Strata read(String text) throws IOException {
    return Strata.load(Files.writeString(folder.resolve("classes.tsv"), text));
  }

  @Test
  void readsTopicAndClassOfEachLine() throws IOException {
    assertEquals(
        Map.of("1", "key phrase", "2", "title"), read("1\tkey phrase\n\n2\ttitle\n").topics());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 title", "1\t", "1\ta\tb", "0\ta"})
  void badLinesAreNamed(String line) {
    var refused = assertThrows(InvalidInput.class, () -> read("0\ttitle\n" + line));
    assertTrue(refused.explanation().contains("line 2"), refused.explanation());
  }

  @Test
  void collectionsAreWhatStandsBeforeTheSlash() {
    assertEquals(
        Map.of("cacm/1", "cacm", "a/b/1", "a/b"),
        Strata.byCollection(List.of("cacm/1", "a/b/1")).topics());
  }
}
