package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.cli.Terminal;
import symposium.app.owner.ChildProcess;

/// `kill -9` at random moments of importing and indexing.
final class KilledProcessTest {

  private static final long SEED = 20;
  private static final int KILLS = 20;
  private static final int COPIES = 5;
  private static final List<String> QUERIES =
      List.of("routing tokens to experts", "approximate nearest neighbour graphs", "au:karpukhin");

  @TempDir Path folder;

  @Test
  void aLibraryKilledTwentyTimesIsThatOfAnUndisturbedRun()
      throws IOException, InterruptedException {
    Path papers = Files.writeString(folder.resolve("papers.jsonl"), manyPapers());
    var undisturbed = new Terminal(folder.resolve("undisturbed"), folder, 80, false);
    long begun = System.nanoTime();
    assertEquals(0, undisturbed.type("import", papers.toString()).code());
    long importMillis = (System.nanoTime() - begun) / 1_000_000;

    var killed = new Terminal(Files.createDirectory(folder.resolve("killed")), folder, 80, false);
    var random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      String[] command =
          i % 4 == 3
              ? new String[] {"index", "--rebuild"}
              : new String[] {"import", papers.toString()};
      try (var child = ChildProcess.startOwner(killed.home(), command)) {
        // Where the kill falls is random anyway; nothing waits for this time to have passed.
        child.endsWithin(random.nextLong(importMillis + 1));
        child.kill();
      }
    }
    assertEquals(0, killed.type("import", papers.toString()).code());
    try (var last = ChildProcess.startOwner(killed.home(), "index", "--rebuild")) {
      last.endsWithin(random.nextLong(importMillis + 1));
      last.kill();
    }
    // From here on nothing but searching: the start itself catches up.
    for (String query : QUERIES) {
      assertEquals(ranking(undisturbed, query), ranking(killed, query), query + ", seed " + SEED);
    }
    assertEquals(undisturbed.type("export").out(), killed.type("export").out());
  }

  private static List<String> ranking(Terminal terminal, String query) {
    var found = terminal.type("search", "--experts", "bm25,static", "--format", "trec", query);
    assertEquals(0, found.code(), found.err());
    return found.lines().stream().map(line -> line.split(" ", -1)[2]).toList();
  }

  private static String manyPapers() throws IOException {
    var all = new StringBuilder();
    for (String file : List.of("library-ir.jsonl", "library-lm.jsonl")) {
      List<String> lines = lines(file);
      for (int copy = 0; copy < COPIES; copy++) {
        String number = "local:copy%d-".formatted(copy);
        String title = "\"title\": \"Copy %d: ".formatted(copy);
        all.append(
            lines.stream()
                .map(
                    line ->
                        line.replaceFirst("\"id\": \"[a-z0-9]+:", "\"id\": \"" + number)
                            .replaceFirst("\"title\": \"", title))
                .collect(Collectors.joining("\n", "", "\n")));
      }
    }
    assertTrue(all.toString().contains("local:copy4-"));
    return all.toString();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        java.util.Objects.requireNonNull(
            KilledProcessTest.class.getResourceAsStream("/starter/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
