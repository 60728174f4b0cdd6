package symposium.eval.trec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;

final class RunTest {

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("run.txt"), text);
  }

  private static String text(Run run) {
    var text = new StringWriter();
    try {
      run.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  @Test
  void readsSixColumnsWhateverTheirOrder() throws IOException {
    Run run =
        Run.load(
            write(
                """
                # made by hand
                10 Q0 c 1 0.5 mine
                2\tQ0  b 7 1e-3 mine

                2 Q0 a 1 0.25 mine
                """));
    assertEquals("mine", run.tag());
    assertEquals(List.of("2", "10"), List.copyOf(run.topics().keySet()));
    assertEquals(List.of(new RunDoc("a", 0.25), new RunDoc("b", 0.001)), run.docs("2"));
  }

  @Test
  void writesTopicsInOrderAndDocumentsBestFirst() {
    Run run =
        Run.of(
            "t",
            Map.of(
                "10", List.of(new RunDoc("z", 1)),
                "q", List.of(new RunDoc("z", 1)),
                "9", List.of(new RunDoc("a", 1), new RunDoc("c", 2), new RunDoc("b", 1))));
    assertEquals(
        """
        9 Q0 c 1 2.0 t
        9 Q0 b 2 1.0 t
        9 Q0 a 3 1.0 t
        10 Q0 z 1 1.0 t
        q Q0 z 1 1.0 t
        """,
        text(run));
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadBackExactly(@ForAll @Size(min = 1, max = 20) List<Double> scores)
      throws IOException {
    var docs = new HashMap<String, RunDoc>();
    for (double score : scores) {
      docs.put("d" + docs.size(), new RunDoc("d" + docs.size(), score));
    }
    Run run = Run.of("tag", Map.of("1", docs.values()));
    Path file = Files.createTempFile("run", ".txt");
    try {
      run.save(file);
      assertEquals(run, Run.load(file));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void documentsTieByTheBytesOfTheirNames() {
    var astral = new RunDoc("d\ud83d\ude00", 1);
    var private_ = new RunDoc("d\uf8ff", 1);
    assertEquals(
        List.of(astral, private_), Run.of("t", Map.of("1", List.of(private_, astral))).docs("1"));
  }

  @Test
  void negativeZeroTiesWithZero() {
    var docs = List.of(new RunDoc("a", 0.0), new RunDoc("b", -0.0));
    assertEquals("b", Run.of("t", Map.of("1", docs)).docs("1").getFirst().doc());
  }

  @Test
  void topicsOrderByNumberThenByName() {
    var ids = new TreeMap<String, String>(Names.TOPIC_ORDER);
    List.of("q2", "10", "9", "q10", "09", "100000000000000000000", "0")
        .forEach(id -> ids.put(id, id));
    assertEquals(
        List.of("0", "09", "9", "10", "100000000000000000000", "q10", "q2"),
        List.copyOf(ids.keySet()));
  }

  @Test
  void anUnknownTopicHasNoDocuments() {
    assertEquals(List.of(), Run.of("t", Map.of()).docs("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 Q0 d 1 0.5        | line 2: a run has 6 columns (topic, Q0, document, rank, score, tag), this line has 5.
          1 Q0 d 1 high t     | line 2: the fifth column is a score, got 'high'.
          1 Q0 d 1 NaN t      | line 2: the score of d must be finite, got NaN.
          1 Q0 d 1 1e999 t    | line 2: the score of d must be finite, got Infinity.
          1 Q0 c 1 0.5 t      | topic 1 names document c twice.
          """)
  void badLinesAreNamed(String line, String message) throws IOException {
    Path file = write("1 Q0 c 1 1.5 t\n" + line + "\n");
    var refused = assertThrows(InvalidInput.class, () -> Run.load(file));
    assertTrue(refused.explanation().startsWith(file.toString()), refused.explanation());
    assertTrue(refused.explanation().endsWith(message), refused.explanation());
  }

  @Test
  void aFileWithoutResultsIsRefused() throws IOException {
    Path file = write("\n# nothing\n");
    assertThrows(InvalidInput.class, () -> Run.load(file));
  }

  @Test
  void namesWithSpacesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RunDoc("a b", 1));
    assertThrows(IllegalArgumentException.class, () -> Run.of("my run", Map.of()));
  }
}
