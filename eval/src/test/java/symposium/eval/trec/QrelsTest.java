package symposium.eval.trec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.EnumSource;
import symposium.core.error.InvalidInput;

final class QrelsTest {

  private static final Qrels SOME =
      Qrels.of(Map.of("1", Map.of("a", 2, "b", 0), "2", Map.of("a", -1), "10", Map.of("c", 1)));

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsFourColumns() throws IOException {
    assertEquals(
        SOME, Qrels.load(write("q", "1 0 a 2\n1 0 b 0\n2 0 a -1\n10 Q0 c 1\n10 Q0 c 1\n")));
  }

  @Test
  void readsThreeColumnsUnderHeadings() throws IOException {
    String text = "query-id\tcorpus-id\tscore\n1\ta\t2\n1\tb\t0\n2\ta\t-1\n10\tc\t1\n";
    assertEquals(SOME, Qrels.load(write("q.tsv", text)));
  }

  @Test
  void readsThreeColumnsWithoutHeadings() throws IOException {
    assertEquals(Qrels.of(Map.of("1", Map.of("a", 2))), Qrels.load(write("q.tsv", "1\ta\t2\n")));
  }

  @Test
  void mergesFiles() throws IOException {
    var files = List.of(write("q", "1 0 a 2\n2 0 a -1\n"), write("r", "1\tb\t0\n10\tc\t1\n"));
    assertEquals(SOME, Qrels.load(files));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Qrels.Format format) {
    Path file = folder.resolve("written");
    SOME.save(format, file);
    assertEquals(SOME, Qrels.load(file));
  }

  @Test
  void onlyGradesAboveZeroAreRelevant() {
    assertTrue(SOME.hasRelevant("1"));
    assertFalse(SOME.hasRelevant("2"));
    assertFalse(SOME.hasRelevant("3"));
  }

  @Test
  void filterKeepsTheTopicsWanted() {
    assertEquals(
        Qrels.of(Map.of("10", Map.of("c", 1))), SOME.filter(topic -> topic.startsWith("10")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 0 b good | line 2: the last column is a grade, a whole number, got 'good'.
          1 0 b 1.5  | line 2: the last column is a grade, a whole number, got '1.5'.
          1 0 a 2    | line 2: document a of topic 1 has grade 2 here and 1 before.
          1 0 b      | line 2: 3 columns after lines of 4.
          """)
  void badLinesAreNamed(String line, String message) throws IOException {
    Path file = write("q", "1 0 a 1\n" + line + "\n");
    var refused = assertThrows(InvalidInput.class, () -> Qrels.load(file));
    assertEquals(file + ", " + message, refused.explanation());
  }

  @Test
  void otherFilesAreRefusedByTheirColumns() throws IOException {
    Path file = write("q", "1 Q0 d 1 0.5 tag\n");
    var refused = assertThrows(InvalidInput.class, () -> Qrels.load(file));
    assertTrue(refused.explanation().contains("line 1"), refused.explanation());
  }

  @Test
  void headingsAloneAreNoJudgements() throws IOException {
    Path file = write("q.tsv", "query-id\tcorpus-id\tscore\n");
    assertThrows(InvalidInput.class, () -> Qrels.load(file));
  }
}
