package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;

class CharsRetrieverTest {

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private CharsRetriever chars;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir);
    chars = new CharsRetriever(index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void fill(Paper... papers) {
    var all = new ArrayList<>(List.of(papers));
    all.add(paper("filler", "Nothing of the kind", ""));
    Corpus.index(index, all.toArray(Paper[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "clasification",
    "classificaton",
    "classifictaion",
    "xlassification",
    "classificationn",
    "clsasification"
  })
  void misspeltWordsFindTheirPaper(String typed) {
    fill(paper("a", "Classification of stars", ""), paper("b", "Graphs", ""));
    assertEquals("a", find(chars, words(typed)));
  }

  @Test
  void wordsTwoEditsAwayAreFoundWhereNothingIsNearer() {
    fill(paper("a", "Retrieval", ""), paper("b", "Graphs", ""));
    assertEquals("a", find(chars, words("ratreeval")));
  }

  @Test
  void aMisspeltWordScoresAsTheWordThatWasMeant() {
    fill(paper("a", "Graph kernels", ""), paper("b", "Kernels of graphs and trees", ""));
    List<ScoredDoc> meant = Corpus.hits(new Bm25Retriever(index), words("graph kernels"), 10);
    assertEquals(meant, Corpus.hits(chars, words("graph kerbels"), 10));
  }

  @Test
  void otherWordsOfTheQueryStillCount() {
    fill(
        paper("a", "Kernels of graphs", ""),
        paper("b", "Kernels of trees", ""),
        paper("c", "Graphs", ""));
    assertEquals("a c b", find(chars, words("kerbels of graphs")));
  }

  @Test
  void namesAreFound() {
    fill(
        paper("a", "Attention").authors(List.of(Author.parse("Ashish Vaswani"))).build(),
        paper("b", "Attention", ""));
    assertEquals("a", find(chars, words("vasvani")));
  }

  @Test
  void wordsRunTogetherFindTheirPaper() {
    fill(paper("a", "Neural network", ""), paper("b", "Network of nerves", ""));
    assertEquals("a b", find(chars, words("neuralnetwork")));
  }

  @Test
  void brokenWordsFindTheirPaper() {
    fill(paper("a", "Retrieval", ""), paper("b", "Graphs", ""));
    assertEquals("a", find(chars, words("re trieval")));
  }

  @Test
  void twoWordsThatPapersWriteAsOneAreFoundAsOne() {
    fill(
        IntStream.range(0, 30)
            .mapToObj(i -> paper("p" + i, i < 28 ? "Database" : i < 29 ? "Data" : "Base", ""))
            .toArray(Paper[]::new));
    assertEquals(30, Corpus.hits(chars, words("data base"), 100).size());
  }

  @Test
  void knownWordsMakeItAbstain() {
    fill(paper("a", "Sparse graphs", ""), paper("b", "Spare grapes", ""));
    assertEquals(
        new ExpertResult.Abstained("every word is spelt as papers spell it"),
        ask("sparse grapes of the graphs"));
  }

  private ExpertResult ask(String query) {
    return Corpus.ask(chars, words(query), 10, Deadline.none());
  }

  @Test
  void wordsNearNothingMakeItAbstain() {
    fill(paper("a", "Sparse graphs", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask("zyxwvutsrqponm ?!"));
  }

  @Test
  void rareWordsAreReadAsTheyStandTooAndFirst() {
    fill(
        IntStream.range(0, 10_100)
            .mapToObj(i -> paper("p" + i, i == 7 ? "Grahp" : i < 50 ? "Graph" : "Star", ""))
            .toArray(Paper[]::new));
    List<ScoredDoc> hits = Corpus.hits(chars, words("grahp"), 5);
    assertEquals("p7", hits.getFirst().id().value());
    assertEquals("p0", hits.get(1).id().value());
  }

  @Test
  void oftenUsedWordsAreNeverReadOtherwise() {
    fill(
        IntStream.range(0, 200)
            .mapToObj(i -> paper("p" + i, i < 3 ? "Grahp" : "Graph", ""))
            .toArray(Paper[]::new));
    assertInstanceOf(ExpertResult.Abstained.class, ask("grahp"));
  }

  @Test
  void misspeltStopWordsAreLeftOut() {
    fill(paper("a", "What these are", ""), paper("b", "Whist and graphs", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask("thesee graphs"));
  }

  @Test
  void abbreviationsAndIdentifiersAreNotMisspelt() {
    fill(paper("a", "Isam and glove3 and graphs", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask("SIAM glove4"));
  }

  @Test
  void conditionsHold() {
    fill(paper("a", "Red graphs", ""), paper("b", "Blue graphs", ""));
    var notRed = new Clause.Word("red", Field.TITLE, true);
    assertEquals("b", find(chars, Corpus.query("grahps", List.of(notRed), List.of())));
  }

  @Test
  void seedsAreNotResults() {
    Paper seed = paper("seed", "Graphs", "");
    fill(seed, paper("a", "Graphs", ""));
    assertEquals("a", find(chars, Corpus.seeds("grahps", List.of(seed), List.of())));
  }

  @Test
  void anEmptyIndexKnowsNoWord() {
    assertInstanceOf(ExpertResult.Abstained.class, ask("graphs of the stars"));
  }

  @Test
  void aThousandMisspeltWordsAreAnswered() {
    fill(paper("a", "Graphs", ""));
    String many = String.join(" ", IntStream.range(0, 1000).mapToObj(i -> "qqqqqq").toList());
    assertEquals("a", find(chars, words("grahps " + many)));
  }

  @Test
  void anExpiredDeadlineIsReported() {
    fill(paper("a", "Graphs", ""));
    assertEquals(
        new ExpertResult.TimedOut(),
        Corpus.ask(chars, words("grahps"), 10, Deadline.in(Duration.ofNanos(1))));
  }
}
