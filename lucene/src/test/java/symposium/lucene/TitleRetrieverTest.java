package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.index;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.Paper;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;

class TitleRetrieverTest {

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private TitleRetriever titles;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir);
    titles = new TitleRetriever(index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void onlyTitlesAreSearched() {
    index(index, paper("a", "Graphs", "Trees."), paper("b", "Trees", "Graphs."));
    assertEquals("a", find(titles, words("graph")));
  }

  @Test
  void aTitleThatIsTheQueryWinsOverTitlesThatContainIt() {
    index(
        index,
        paper("more", "Sparse graphs revisited", ""),
        paper("exact", "Sparse graphs", ""),
        paper("often", "Sparse graphs, sparse graphs and sparse graphs", ""));
    assertEquals("exact", first("sparse graphs"));
  }

  private String first(String query) {
    return find(titles, words(query)).split(" ", -1)[0];
  }

  @Test
  void aTitleThatIsTheQueryWinsOverShorterOnes() {
    index(
        index,
        paper("exact", "Sparse graphs and their colourings in the plane", ""),
        paper("a", "Sparse graphs and their colourings", ""),
        paper("b", "Colourings", ""));
    assertEquals("exact", first("sparse graphs and their colourings in the plane"));
  }

  @Test
  void wordsInOrderAreWorthMoreThanScatteredOnes() {
    index(
        index,
        paper("scattered", "Field methods of random search", ""),
        paper("turned", "Field random methods", ""),
        paper("order", "Methods of random field search", ""));
    assertEquals("order", first("random field"));
  }

  @Test
  void stopWordsTellTitlesApart() {
    index(
        index, paper("a", "Attention: what you need", ""), paper("b", "Attention is all need", ""));
    assertEquals("b a", find(titles, words("attention is all you need")));
  }

  @Test
  void titlesOfStopWordsAreFound() {
    index(index, paper("be", "To be or not to be", ""), paper("x", "Not a thing", ""));
    assertEquals("be", find(titles, words("to be or not to be")));
  }

  @Test
  void hyphenatedWordsAreFoundJoined() {
    index(index, paper("a", "Pre-training at length", ""), paper("b", "Training", ""));
    assertEquals("a", first("pretraining"));
  }

  @Test
  void conditionsHold() {
    index(index, paper("a", "Red graphs", ""), paper("b", "Blue graphs", ""));
    var notRed = new Clause.Word("red", Field.TITLE, true);
    assertEquals("b", find(titles, Corpus.query("graphs", List.of(notRed), List.of())));
  }

  @Test
  void seedsAreNotResultsAndDislikedOnesPushDown() {
    Paper liked = paper("liked", "Graphs", "");
    Paper disliked = paper("disliked", "Graphs of red stars", "");
    index(
        index,
        liked,
        disliked,
        paper("a", "Graphs of red stars again", ""),
        paper("b", "Graphs of many quite other blue things", ""));
    assertEquals("b a", find(titles, Corpus.seeds("graphs", List.of(liked), List.of(disliked))));
  }

  @Test
  void withoutWordsItAbstains() {
    index(index, paper("a", "Graphs", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class, Corpus.ask(titles, words("?!"), 10, Deadline.none()));
    assertInstanceOf(
        ExpertResult.Abstained.class,
        Corpus.ask(
            titles,
            Corpus.seeds("", List.of(paper("a", "Graphs", "")), List.of()),
            10,
            Deadline.none()));
  }

  @Test
  void aWholeAbstractIsAnswered() {
    index(index, paper("a", "Graphs of word77", ""));
    String many = String.join(" ", IntStream.range(0, 500).mapToObj(i -> "word" + i).toList());
    assertEquals("a", find(titles, words(many)));
  }

  @Test
  void anEmptyIndexHasNoResults() {
    assertEquals("", find(titles, words("graphs")));
  }

  @Test
  void anExpiredDeadlineIsReported() {
    index(
        index,
        IntStream.range(0, 500).mapToObj(i -> paper("p" + i, "same", "")).toArray(Paper[]::new));
    ExpertResult result = Corpus.ask(titles, words("same"), 10, Deadline.in(Duration.ofNanos(1)));
    assertTrue(result instanceof ExpertResult.TimedOut);
  }
}
