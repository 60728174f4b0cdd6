package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.app.lab.MadeCollection;

/// Runs over one made-up collection, whose library is built once for all tests.
final class EvalRunCommandTest {

  @TempDir static Path folder;

  @BeforeAll
  static void writeCollections() throws IOException {
    MadeCollection.write(folder.resolve("made"));
    MadeCollection.writeSimilar(folder.resolve("similar"));
    Files.delete(
        MadeCollection.write(folder.resolve("unjudged")).resolve("qrels").resolve("test.tsv"));
    String query = "{\"_id\":\"1\",\"text\":\"bees\"}\n";
    MadeCollection.write(
        folder.resolve("columns"), query, "query-id\tcorpus-id\tscore\n1\tbees\t1\n1\tbread\n");
    MadeCollection.write(
        folder.resolve("grades"), query, "query-id\tcorpus-id\tscore\n1\tbees\tgood\n");
    MadeCollection.write(folder.resolve("empty"), "", "1 0 bees 1\n");
    MadeCollection.write(folder.resolve("hopeless"), query, "1 0 bees 0\n");
    Files.writeString(MadeCollection.write(folder.resolve("bare")).resolve("corpus.jsonl"), "");
  }

  private static Terminal.Result eval(String line) {
    return Terminal.at(folder).typeBare(("eval " + line).split(" ", -1));
  }

  private static Terminal.Result run(String collection, String options, String out) {
    return eval(
        "run --cache cache --collection %s --out %s %s"
            .formatted(collection, out, options)
            .strip());
  }

  private static String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aRunIsWrittenThatCanBeScored() {
    var made = run("made", "", "plain.run");
    assertEquals(0, made.code(), made.err());
    assertTrue(made.out().startsWith("4 topics in "), made.out());
    var scored = eval("score --qrels made/qrels/test.tsv --metrics p@1 plain.run");
    assertTrue(scored.out().contains("learned       4  1.0000"), scored.out());
  }

  @Test
  void twoRunsOfOneCollectionAreEqualBytes() throws IOException {
    run("made", "", "one.run");
    run("made", "--fresh", "two.run");
    var elsewhere = eval("run --cache other-cache --collection made --out three.run");
    assertEquals(0, elsewhere.code(), elsewhere.err());
    assertEquals(read("one.run"), read("two.run"));
    assertEquals(read("one.run"), read("three.run"));
  }

  @ParameterizedTest
  @CsvSource({
    "--router fixed, fixed",
    "--router uniform, uniform",
    "--router rules, rules",
    "--router rrf, rrf",
    "--experts bm25, bm25",
    "'--experts bm25,dense --router rrf', bm25+dense-rrf",
    "'--weights bm25=1,dense=2', weights"
  })
  void everyRouterMakesARunOfItsName(String options, String tag) throws IOException {
    var made = run("made", options, tag + ".run");
    assertEquals(0, made.code(), made.err());
    var tags = new HashSet<String>();
    read(tag + ".run").lines().forEach(line -> tags.add(line.substring(line.lastIndexOf(' ') + 1)));
    assertEquals(Set.of(tag), tags);
  }

  @Test
  void depthCutsEveryTopic() throws IOException {
    run("made", "--depth 1", "top.run");
    assertEquals(4, read("top.run").lines().count());
  }

  @Test
  void topicsThatArePapersFindWhatResemblesThem() throws IOException {
    var made = run("similar", "--similar", "similar.run");
    assertEquals(0, made.code(), made.err());
    String text = read("similar.run");
    assertTrue(text.startsWith("1 Q0 bees-again 1 "), text);
    assertFalse(text.contains("1 Q0 bees "), text);
    run("similar", "--similar", "again.run");
    assertEquals(text, read("again.run"));
  }

  @Test
  void aComparisonShowsWhatTheExpertsAnswered() {
    run("made", "--experts title", "title-only.run");
    var made = run("made", "--router fixed", "base.run");
    String answers = made.err().strip().replaceFirst("(?s).*experts' answers: ", "");
    var compared =
        eval(
            "compare --qrels made/qrels/test.tsv --answers %s base.run title-only.run"
                .formatted(answers));
    assertEquals(0, compared.code(), compared.err());
    assertTrue(compared.out().contains("topic  expert"), compared.out());
    assertTrue(compared.out().contains("dense"), compared.out());
    run("made", "--experts bm25", "lexical.run");
    var byRuns =
        eval("compare --qrels made/qrels/test.tsv --experts lexical.run base.run title-only.run");
    assertTrue(byRuns.out().contains("relevant at"), byRuns.out());
    assertFalse(byRuns.out().contains("dense"), byRuns.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nowhere  | ""                        | There is no folder
          unjudged | ""                        | unjudged is no collection: it has no qrels/*.tsv.
          columns  | ""                        | test.tsv, line 3: 2 columns after lines of 3
          grades   | ""                        | test.tsv, line 2
          empty    | ""                        | queries.jsonl: there is no topic in it.
          hopeless | ""                        | No topic of
          bare     | ""                        | corpus.jsonl
          made     | --experts bm26            | There is no expert 'bm26' here; there are
          made     | --weights bm26=1          | There is no expert 'bm26' here; there are
          made     | --router best             | There is no router 'best'; choose learned, fixed,
          made     | --depth 0                 | --depth is 1 or more.
          made     | --similar                 | is no document
          """)
  void whatCannotBeUsedExitsWithTwo(String collection, String options, String message) {
    if (options.equals("--similar")) {
      MadeCollection.write(
          folder.resolve("word"), "{\"_id\":\"1\",\"text\":\"wasps\"}\n", "1 0 bees 1\n");
    }
    var refused = run(options.equals("--similar") ? "word" : collection, options, "refused.run");
    assertEquals(2, refused.code(), refused.err());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains(message), refused.err());
    assertFalse(Files.exists(folder.resolve("refused.run")));
  }

  @Test
  void anExperimentWritesItsTableBesideIt() throws IOException {
    MadeCollection.write(folder.resolve("twin"));
    Files.createDirectories(folder.resolve("plans"));
    Files.writeString(
        folder.resolve("plans").resolve("made.yaml"),
        """
        collections: [../made, ../twin]
        experts: [bm25, dense]
        routers: [experts, uniform, tuned, fixed, learned, oracle-weights]
        metrics: [ndcg@10, mrr]
        baseline: uniform
        """);
    var first = eval("experiment --cache cache plans/made.yaml");
    assertEquals(0, first.code(), first.err());
    String table = read("plans/made.md");
    String json = read("plans/made.json");
    assertEquals(first.out(), table);
    assertTrue(table.contains("Topics: made 4, twin 4."), table);
    eval("experiment --cache cache --fresh plans/made.yaml");
    assertEquals(table, read("plans/made.md"));
    assertEquals(json, read("plans/made.json"));
  }

  @Test
  void anExperimentThatCannotBeMeantIsRefusedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("odd.yaml"), "collections: [made]\nexpert: [bm25]\n");
    var refused = eval("experiment odd.yaml");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("odd.yaml, line 2: there is no key 'expert'"), refused.err());
    assertTrue(eval("experiment made.run").err().contains("ends in .yaml"));
  }

  @Test
  void aWorkloadOfTitlesAloneIsRefused() throws IOException {
    Files.writeString(folder.resolve("titles.jsonl"), "{\"id\":\"local:a\",\"title\":\"Alone\"}\n");
    var refused = eval("workload titles.jsonl --out workload");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("No paper with an abstract"), refused.err());
    assertEquals(2, eval("workload titles.jsonl --papers 0 --out workload").code());
  }
}
