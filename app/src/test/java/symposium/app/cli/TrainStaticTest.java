package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainStaticTest {

  private static final int PAPERS = 700;

  /// What titles say, and what abstracts say instead.
  private static final List<String> TITLES =
      List.of(
          "apple", "river", "stone", "cloud", "table", "horse", "music", "paper", "glass", "tiger");

  private static final List<String> ABSTRACTS =
      List.of(
          "seven", "north", "blue", "sugar", "engine", "window", "king", "forest", "bread", "ship");

  @TempDir Path folder;

  @Test
  void tooFewPapersTeachNothing() {
    var refused = Papers.imported(folder).type("train", "static");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("500 papers"), refused.err());
  }

  @Test
  void aTaughtTableIsUsedFromTheNextStartOnUntilItIsReset() {
    Terminal terminal = Terminal.at(folder);
    terminal.typeWith(library(), "import", "-");
    String shipped = model(terminal);

    var taught = terminal.type("train", "static");
    assertEquals(0, taught.code(), taught.out() + taught.err());
    assertTrue(taught.out().contains("Kept"), taught.out());
    var found = terminal.type("search", "--weights", "static=1", "tiger");
    assertEquals(0, found.code(), found.err());
    assertTrue(model(terminal).contains("-taught-256/"), model(terminal));

    var again = terminal.type("train", "static");
    assertEquals(1, again.code(), again.out());
    assertTrue(again.out().contains("nothing was changed"), again.out());

    assertEquals(0, terminal.type("train", "static", "--reset").code());
    assertEquals(1, terminal.type("train", "static", "--reset").code());
    terminal.type("index");
    assertEquals(shipped, model(terminal));
  }

  @Test
  void aDamagedTableIsMendedByTheCommandTheMessageNames() {
    Terminal terminal = Papers.imported(folder);
    terminal.home().resolve("models").toFile().mkdirs();
    Papers.write(terminal.home().resolve("models/static-taught.bin"), "no table");
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
    assertTrue(terminal.type("status").out().contains("`symposium train static --reset`"));
    assertEquals(0, terminal.type("train", "static", "--reset").code());
    assertFalse(terminal.type("status").out().contains("train static"));
  }

  private static String model(Terminal terminal) {
    return terminal.type("status").lines().stream()
        .filter(line -> line.startsWith("static "))
        .collect(Collectors.joining());
  }

  private static String library() {
    var dice = new SplittableRandom(1);
    return IntStream.range(0, PAPERS)
        .mapToObj(number -> paper(number, dice.ints(3, 0, TITLES.size()).boxed().toList()))
        .collect(Collectors.joining());
  }

  private static String paper(int number, List<Integer> concepts) {
    return "{\"id\":\"arxiv:2401.%05d\",\"title\":\"%s\",\"abstract\":\"%s\"}\n"
        .formatted(number, words(TITLES, concepts), words(ABSTRACTS, concepts));
  }

  private static String words(List<String> from, List<Integer> concepts) {
    return concepts.stream().map(from::get).collect(Collectors.joining(" "));
  }
}
