package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SearchCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;

  private static Terminal terminal() {
    return Terminal.at(folder);
  }

  @BeforeAll
  static void importPapers() {
    Papers.imported(folder);
  }

  @Test
  void theTableNamesThePaperFirst() {
    var found = terminal().type("search", "mixture", "of", "experts");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.lines().getFirst().startsWith("  1 Outrageously Large"), found.out());
    assertTrue(
        found.out().contains("Shazeer, Mirhoseini · 2017 · cs.LG · arxiv:1701.06538"), found.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void theTableFitsTheScreen(int columns) {
    var narrow = new Terminal(terminal().home(), folder, columns, false);
    var found = narrow.type("search", "search in graphs with experts and attention");
    assertAll(
        found.lines().stream()
            .map(line -> () -> assertTrue(Wrap.width(line) <= columns, "too wide: " + line)));
  }

  @Test
  void explainedTablesFitEightyColumns() {
    var found = terminal().type("search", "--explain", "attention", "is", "all", "you", "need");
    assertTrue(found.out().contains("= weight "), found.out());
    assertAll(
        found.lines().stream()
            .map(line -> () -> assertTrue(Wrap.width(line) <= 80, "too wide: " + line)));
  }

  @Test
  void escapesAreThereOnlyInColour() {
    var plain = terminal().type("search", "attention");
    var colourful = terminal().colourful().type("search", "attention");
    assertFalse((plain.out() + plain.err()).contains("\u001b"));
    assertTrue(colourful.out().contains("\u001b[1mAttention Is All You Need\u001b[0m"));
    assertEquals(plain.out(), colourful.out().replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void resultsAloneGoToStandardOutput() {
    var found = terminal().type("search", "attention");
    assertTrue(found.err().contains("results in "), found.err());
    assertFalse(found.out().contains("results in "), found.out());
  }

  @Test
  void jsonHoldsItemsWithTheirReasons() {
    var found = terminal().type("search", "--format", "json", "--explain", "attention");
    JsonNode answer = JSON.readTree(found.out());
    JsonNode first = answer.get("items").get(0);
    assertEquals("arxiv:1706.03762", first.get("paper").get("id").asString());
    double sum = 0;
    for (JsonNode part : first.get("contributions")) {
      sum += part.get("amount").asDouble();
    }
    for (JsonNode one : first.get("adjustments")) {
      sum += one.get("amount").asDouble();
    }
    assertEquals(first.get("score").asDouble(), sum, 1e-6);
    assertEquals("learned", answer.get("trace").get("router").asString());
  }

  @Test
  void jsonLinesAreOneResultEach() {
    var found = terminal().type("search", "--format", "jsonl", "-n", "2", "attention experts");
    assertEquals(2, found.lines().size());
    assertEquals(
        List.of(1, 2),
        found.lines().stream().map(line -> JSON.readTree(line).get("rank").asInt()).toList());
  }

  @Test
  void bibtexHasAnEntryEach() {
    var found = terminal().type("search", "--format", "bibtex", "-n", "2", "attention experts");
    assertEquals(2, found.lines().stream().filter(line -> line.startsWith("@")).count());
  }

  @Test
  void risEndsEveryRecord() {
    var found = terminal().type("search", "--format", "ris", "-n", "2", "attention experts");
    assertEquals(2, found.lines().stream().filter(line -> line.startsWith("ER  -")).count());
  }

  @Test
  void cslIsAnArray() {
    var found = terminal().type("search", "--format", "csl", "-n", "2", "attention experts");
    assertEquals(2, JSON.readTree(found.out()).size());
  }

  @Test
  void trecLinesHaveSixColumns() {
    var found =
        terminal().type("search", "--format", "trec", "--query-id", "q7", "attention experts");
    assertFalse(found.lines().isEmpty());
    assertAll(
        IntStream.range(0, found.lines().size())
            .mapToObj(
                i ->
                    () ->
                        assertTrue(
                            found
                                .lines()
                                .get(i)
                                .matches("q7 Q0 \\S+ %d \\d\\.\\d{6} symposium".formatted(i + 1)),
                            found.lines().get(i))));
  }

  @Test
  void wordsWithADashAreExcluded() {
    var found = terminal().type("search", "shazeer", "au:shazeer", "-mixture", "--format", "trec");
    assertTrue(found.out().contains("1706.03762"), found.out() + found.err());
    assertFalse(found.out().contains("1701.06538"), found.out());
  }

  @Test
  void atSignsDoNotReadFiles() {
    Papers.write(folder.resolve("words"), "--limit=7000");
    assertEquals(0, terminal().type("search", "attention", "@words").code());
  }

  @Test
  void noResultExitsWithOne() {
    var found = terminal().type("search", "au:nobodyofthatname");
    assertEquals(1, found.code(), found.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format=xml             | table, json, trec, jsonl, bibtex, ris, csl
          --sort=size              | relevance or date
          --limit=0                | limit must be in [1, 1000], got 0
          --limit=ten              | --limit
          --offset=-1              | offset must be 0 or more
          --weights=bm25=-1        | weight of bm25 must be finite and 0 or more
          --weights=bm25=NaN       | weight of bm25 must be finite and 0 or more
          --weights=bm25           | --weights
          --weights=bm25=0         | must not all be 0
          --weights=best=1         | best
          --experts=best           | best
          --router=best            | best
          --from=yesterday         | YYYY-MM-DD
          --to=2020-13             | 2020
          --query-id=a b           | --query-id
          --fromat=json            | --fromat
          """)
  void wrongOptionsAreExplainedInOneOrTwoLines(String option, String explanation) {
    var refused = terminal().type("search", option, "attention");
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains(explanation), refused.err());
    assertTrue(refused.err().lines().count() <= 4, refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void anEmptyQueryIsRefusedWithExamples() {
    var refused = terminal().type("search", "  ");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("au:karpathy"), refused.err());
  }

  @Test
  void onlyStopWordsIsAQueryLikeAnother() {
    var found = terminal().type("search", "the of and");
    assertTrue(found.code() <= 1, found.err());
    assertFalse(found.err().contains("Exception"), found.err());
  }

  @Test
  void tenThousandTermsAreAnsweredOrCutWithANote() {
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> "term" + i).collect(Collectors.joining(" "));
    var found = terminal().type("search", "--experts", "bm25,static", "attention " + many);
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("Attention Is All You Need"), found.out());
  }

  @Test
  void malformedQueriesAreSearchedAsWordsAndSaySo() {
    var found = terminal().type("search", "attention after:soon");
    assertTrue(found.err().contains("searched as words"), found.err());
  }

  @Test
  void filtersNarrowTheResults() {
    var found =
        terminal()
            .type(
                "search",
                "--format",
                "trec",
                "--from",
                "2017-02",
                "--cat",
                "cs.CL",
                "attention experts passages");
    assertFalse(found.out().contains("1701.06538"), found.out());
    assertTrue(found.out().contains("1706.03762"), found.out());
  }

  @Test
  void similarResemblesTheSeedAndLeavesItOut() {
    var found = terminal().type("similar", "1706.03762", "--format", "trec");
    assertEquals(0, found.code(), found.err());
    assertFalse(found.out().contains("1706.03762"), found.out());
  }

  @Test
  void similarTakesDislikedPapersAndWords() {
    var found =
        terminal()
            .type(
                "similar",
                "arxiv:1706.03762",
                "--not",
                "2004.04906",
                "token gates",
                "--format",
                "trec");
    assertEquals(0, found.code(), found.err());
    assertFalse(found.out().contains("2004.04906"), found.out());
  }

  @Test
  void similarToAPaperThatIsNotThereExitsWithOne() {
    var refused = terminal().type("similar", "arxiv:0901.00001");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("arxiv:0901.00001"), refused.err());
  }

  @ParameterizedTest
  @CsvSource({"words only", "similar --not"})
  void similarWantsIds(String seed) {
    assertEquals(2, terminal().type("similar", seed).code());
  }
}
