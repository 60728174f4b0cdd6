package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvalCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    write("qrels.tsv", "query-id\tcorpus-id\tscore\n1\ta\t2\n1\tb\t1\n2\tc\t1\n3\td\t0\n");
    write("more.txt", "4 0 e 1\n");
    write("base.run", "1 Q0 b 1 3.0 base\n1 Q0 a 2 2.0 base\n2 Q0 c 1 1.0 base\n");
    write("ours.run", "1 Q0 a 1 3.0 ours\n1 Q0 b 2 2.0 ours\n2 Q0 x 1 9 ours\n9 Q0 x 1 1 ours\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Terminal.Result eval(String line) {
    return Terminal.at(folder).typeBare(("eval " + line).split(" ", -1));
  }

  @Test
  void scorePrintsATable() {
    var scored = eval("score --qrels qrels.tsv --metrics map,p@1 base.run ours.run");
    assertEquals(0, scored.code(), scored.err());
    assertEquals(
        """
        run   topics     map     p@1
        base       3  0.6667  0.6667
        ours       3  0.3333  0.3333
        """,
        scored.out());
  }

  @Test
  void scoreSaysWhatCountsZero() {
    var scored = eval("score --qrels qrels.tsv ours.run");
    assertEquals(
        """
        Judged topics without a relevant document, counted 0: 1.
        ours.run: judged topics without answer, counted 0: 1.
        ours.run: topics that nobody judged, not counted: 1.
        """,
        scored.err());
  }

  @Test
  void severalFilesOfJudgementsAreOne() {
    var scored = eval("score --qrels qrels.tsv --qrels more.txt --metrics map base.run");
    assertTrue(scored.out().contains("base       4  0.5000"), scored.out());
  }

  @Test
  void scorePrintsTopics() {
    var scored = eval("score --qrels qrels.tsv --metrics mrr --per-topic ours.run");
    assertEquals(
        """
        run   topic     mrr
        ours  1      1.0000
        ours  2      0.0000
        ours  3      0.0000
        ours  all    0.3333
        """,
        scored.out());
  }

  @Test
  void scorePrintsJson() {
    var scored = eval("score --qrels qrels.tsv --metrics p@1 --format json --per-topic ours.run");
    assertEquals(0, scored.code(), scored.err());
    assertTrue(scored.out().contains("\"p@1\" : 0.333333333333333"), scored.out());
    assertTrue(scored.out().contains("\"2\" : 0.0"), scored.out());
  }

  @Test
  void comparePrintsATable() throws IOException {
    write("topics.tsv", "2\twhat was lost\n");
    var compared = eval("compare --qrels qrels.tsv --topics topics.tsv base.run ours.run");
    assertEquals(0, compared.code(), compared.err());
    assertTrue(
        compared.out().startsWith("ndcg@10 on 3 topics, against base\n\nrun "), compared.out());
    assertTrue(compared.out().contains("  what was lost\n"), compared.out());
  }

  @Test
  void compareTakesClassesCostsAndGates() throws IOException {
    write("classes.tsv", "1\tclaim\n2\ttitle\n3\ttitle\n");
    write("costs.tsv", "base\t1\nours\t2.5\n");
    write("gates.tsv", "1\tbm25\t1\n2\tdense\t1\n");
    var compared =
        eval(
            "compare --qrels qrels.tsv --classes classes.tsv --costs costs.tsv --gates gates.tsv"
                + " --html report/page.html base.run ours.run");
    assertEquals(0, compared.code(), compared.err());
    assertTrue(compared.out().contains("means over 2 classes"), compared.out());
    assertTrue(compared.out().contains("2.50"), compared.out());
    assertTrue(compared.out().contains("Mean gate weights\nclass "), compared.out());
    assertTrue(compared.err().contains("wrote "), compared.err());
    String page = Files.readString(folder.resolve("report/page.html"));
    assertTrue(page.startsWith("<!doctype html>"), page);
  }

  @Test
  void equalComparisonsAreEqualAndAnotherSeedIsNot() {
    String line = "compare --qrels qrels.tsv --format json base.run ours.run";
    assertEquals(eval(line).out(), eval(line).out());
    assertFalse(eval(line).out().equals(eval(line + " --seed 2").out()));
  }

  @Test
  void runsOfOneTagAreNamedByTheirFiles() throws IOException {
    write("other.run", "1 Q0 a 1 1 base\n");
    var compared = eval("compare --qrels qrels.tsv base.run other.run");
    assertTrue(compared.out().contains("against base.run"), compared.out());
    assertTrue(compared.out().contains("\nother.run "), compared.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          score --qrels qrels.tsv missing.run                     | There is no file
          score --qrels base.run base.run                         | base.run, line 1: judgements have 4 columns
          score --qrels qrels.tsv qrels.tsv                       | qrels.tsv, line 1: a run has 6 columns
          score --qrels more.txt base.run                         | No topic of base.run is judged
          score --qrels qrels.tsv --metrics err@20 base.run       | 'err@20' is no metric
          score --qrels qrels.tsv --format xml base.run           | --format is table or json, got 'xml'.
          score base.run                                          | --qrels
          score --qrels qrels.tsv                                 | RUN
          compare --qrels qrels.tsv base.run                      | RUN
          compare --qrels qrels.tsv base.run base.run             | two runs are called base.run
          compare --qrels qrels.tsv --classes more.txt base.run ours.run | more.txt, line 1: a line is a topic, a tab and its class.
          compare --qrels qrels.tsv --format xml base.run ours.run | --format is table or json, got 'xml'.
          measure                                                 | measure
          """)
  void whatCannotBeUsedExitsWithTwo(String line, String message) {
    var refused = eval(line);
    assertEquals(2, refused.code(), refused.err());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains(message), refused.err());
  }

  @Test
  void theGroupAloneShowsItsCommands() {
    var refused = Terminal.at(folder).typeBare("eval");
    assertEquals(2, refused.code());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("score"), refused.err());
    assertTrue(refused.err().contains("compare"), refused.err());
  }

  @ParameterizedTest
  @CsvSource({
    "score, RUN --qrels --metrics --per-topic --format --help",
    "compare, RUN --qrels --metric --format --html --topics --classes --costs --gates --seed --help"
  })
  void helpNamesEveryOptionWithinTheScreen(String command, String named) {
    var help = eval(command + " --help");
    assertEquals(0, help.code(), help.err());
    assertAll(
        Arrays.stream(named.split(" ", -1))
            .map(name -> () -> assertTrue(help.out().contains(name), name + " in " + help.out())));
    assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
  }
}
