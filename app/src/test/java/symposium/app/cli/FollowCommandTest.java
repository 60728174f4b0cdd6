package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.app.owner.ChildProcess;

/// `symposium follow` and `symposium feed`.
final class FollowCommandTest {

  private static final String SPARSE = "arxiv:1701.06538";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importPapers() {
    terminal = Papers.imported(folder);
  }

  private Terminal.Result type(String... words) {
    var all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--home", terminal.home().toString()));
    return terminal.typeBare(all.toArray(String[]::new));
  }

  private Terminal.Result follow(String... words) {
    var all = new ArrayList<>(List.of("follow", "add"));
    all.addAll(Arrays.asList(words));
    var result = type(all.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return result;
  }

  private String listed() {
    return type("follow", "list", "--format", "jsonl").out();
  }

  @Test
  void aTopicIsTriedKeptListedAndRemoved() {
    var added = follow("gates", "that", "pick", "experts", "--as-of", "2017-01-25");
    assertTrue(added.out().contains(SPARSE), added.out());
    assertTrue(added.err().contains("It fits 1 paper of the 1 of 2017-01-19"), added.err());
    assertTrue(listed().contains("\"text\":\"gates that pick experts\""), listed());
    assertEquals(0, type("follow", "remove", "1").code());
    var empty = type("follow", "list");
    assertEquals(1, empty.code());
    assertTrue(empty.err().contains("follow add --help"), empty.err());
  }

  @Test
  void tryingKeepsNothing() {
    follow("--author", "Shazeer", "--try");
    assertEquals("", listed());
  }

  @Test
  void theFeedSaysWhy() {
    follow("--author", "Shazeer");
    var feed = type("feed", "--as-of", "2017-06-14", "--days", "365");
    assertEquals(0, feed.code(), feed.err());
    assertTrue(feed.out().contains("arxiv:1706.03762"), feed.out());
    assertTrue(feed.out().contains("Shazeer · by "), feed.out());
    var lines = type("feed", "--as-of", "2017-06-14", "--days", "365", "--format", "jsonl");
    assertEquals(2, lines.lines().size(), lines.out());
    var one = type("feed", "--as-of", "2017-06-14", "--days", "365", "-n", "1", "--format", "json");
    assertTrue(one.out().contains("\"as_of\" : \"2017-06-14\""), one.out());
  }

  @Test
  void anEmptyFeedSaysWhy() {
    var nothing = type("feed");
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("You follow nothing yet"), nothing.err());
    follow("--category", "cs.CL");
    var early = type("feed", "--as-of", "1999-01-01");
    assertEquals(1, early.code());
    assertTrue(early.err().contains("1999-01-01"), early.err());
  }

  @Test
  void likesComeFromIdsAndFiles() {
    Path bibtex =
        Papers.write(
            folder.resolve("mine.bib"),
            """
            @article{vaswani,
              title = {Attention Is All You Need},
              year = {2017}
            }
            @misc{other,
              title = {A Paper Nobody Has Here},
            }
            """);
    Papers.write(
        folder.resolve("zotero.ris"), "TY  - JOUR\nTI  - Okapi at TREC-3\nPY  - 1994\nER  - \n");
    var added = follow("--like", SPARSE, bibtex.toString(), "zotero.ris", "--name", "Mine");
    assertTrue(added.err().contains("Found 3 papers"), added.err());
    assertTrue(added.err().contains("A Paper Nobody Has Here"), added.err());
    assertTrue(
        listed().contains("\"liked\":[\"arxiv:1701.06538\",\"arxiv:1706.03762\",\"local:okapi\"]"),
        listed());
  }

  @Test
  void negativeWordsAndDislikesAreKept() {
    follow("--like", SPARSE, "--dislike", "arxiv:1706.03762", "--without", "vision,robots");
    assertTrue(listed().contains("\"disliked\":[\"arxiv:1706.03762\"]"), listed());
    assertTrue(listed().contains("\"without\":[\"vision\",\"robots\"]"), listed());
  }

  @Test
  void tensOfThousandsOfLikesAreRead() {
    String ids =
        IntStream.range(0, 25_000)
            .mapToObj(i -> "arxiv:%04d.%05d".formatted(1501 + i / 10_000, i % 10_000))
            .collect(Collectors.joining("\n"));
    Papers.write(folder.resolve("many.txt"), SPARSE + "\n" + ids);
    var added = follow("--like", "many.txt");
    assertTrue(added.err().contains("Found 1 paper in it."), added.err());
    assertTrue(added.err().contains("The library has not: "), added.err());
  }

  @Test
  void aFollowOfNothingIsToldSo() {
    var added = follow("--author", "Nobody Whosoever");
    assertTrue(added.err().contains("may never bring anything"), added.err());
  }

  @Test
  void aFollowOfEverythingIsToldSo() {
    String week =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "{\"id\":\"local:w%d\",\"title\":\"Paper number %d of a week\",\"published\":\"2018-03-0%d\",\"categories\":[\"cs.IR\"]}"
                        .formatted(i, i, 1 + i % 5))
            .collect(Collectors.joining("\n"));
    assertEquals(0, terminal.typeWith(week, "import", "-").code());
    var added = follow("--category", "cs.IR", "--as-of", "2018-03-06");
    assertTrue(added.err().contains("8 papers of the 8"), added.err());
    assertTrue(added.err().contains("narrow it"), added.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          follow add                          | Name one thing to follow
          follow add topic --author Shazeer   | Name one thing to follow
          follow add --dislike 1706.03762     | wants papers you do like
          follow add --like no-such-file      | no-such-file
          follow add --like 9999.99999        | name at least one paper you like
          follow add --category two*words     | one word such as cs.IR
          follow add x --weight 10            | [1, 9]
          follow add x --as-of 2017-02-30     | 28 days
          follow list --format xml            | table, json, jsonl
          follow remove seven                 | seven
          feed --as-of tomorrow               | a day is 2026-11-23
          feed --days 0                       | days must be in [1, 3,660]
          feed --limit 1000                   | limit must be in [1, 200]
          feed --format xml                   | --format is one of
          """)
  void wrongUseIsExplained(String command, String said) {
    var refused =
        type(
            Arrays.stream(command.split(" ", -1))
                .map(word -> word.replace('*', ' '))
                .toArray(String[]::new));
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains(said), refused.err());
    assertEquals("", listed());
  }

  @Test
  void anUnknownFollowIsNamed() {
    for (String[] command : new String[][] {{"follow", "remove", "7"}, {"feed", "--follow", "7"}}) {
      var refused = type(command);
      assertEquals(1, refused.code(), refused.err());
      assertTrue(refused.err().contains("There is no follow 7"), refused.err());
    }
  }

  @Test
  void oneUnknownFollowEndsNone() {
    follow("--author", "Shazeer");
    assertEquals(1, type("follow", "remove", "1", "7").code());
    assertTrue(listed().contains("Shazeer"), listed());
  }

  @Test
  void aRunningServerAnswers() throws IOException, InterruptedException {
    try (var server = ChildProcess.startOwner(terminal.home(), "serve", "--port", "0")) {
      follow("--author", "Shazeer");
      var feed = type("feed", "--as-of", "2017-06-14", "--days", "365", "--format", "jsonl");
      assertEquals(2, feed.lines().size(), feed.err());
      assertTrue(server.isAlive());
    }
  }
}
