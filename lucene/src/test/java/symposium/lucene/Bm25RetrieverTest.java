package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.index;
import static symposium.lucene.Corpus.only;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.Paper;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.query.Filter;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;

class Bm25RetrieverTest {

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private Bm25Retriever bm25;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir);
    bm25 = new Bm25Retriever(index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void wordsAreRankedByHowWellTheyMatch() {
    index(
        index,
        paper("a", "Sparse experts", "Routing tokens to experts."),
        paper("b", "Dense retrieval", "A token is one of many."),
        paper("c", "Graphs", "Nothing of the kind."));
    assertEquals("a b", find(bm25, words("routing token expert")));
  }

  @Test
  void titlesCountMoreThanAbstracts() {
    index(
        index,
        paper("a", "On things", "A study of graphs, in short."),
        paper("b", "On graphs", "A study of things, in short."));
    assertEquals("b a", find(bm25, words("graph")));
  }

  @Test
  void tiesAreBrokenByIdWhateverTheOrderOfIndexing() {
    index(index, paper("b", "Same", ""), paper("c", "Same", ""));
    index(index, paper("b", "Same", ""), paper("c", "Same", ""), paper("a", "Same", ""));
    assertEquals("a b c", find(bm25, words("same")));
    assertEquals(
        List.of("a"),
        Corpus.hits(bm25, words("same"), 1).stream().map(doc -> doc.id().value()).toList());
  }

  @Test
  void longTiesAreCutById() {
    Paper[] papers =
        IntStream.range(0, 300)
            .mapToObj(i -> paper("p" + (999 - i), i < 2 ? "Same same" : "Same", ""))
            .toArray(Paper[]::new);
    index(index, papers);
    List<String> ids =
        Corpus.hits(bm25, words("same"), 5).stream().map(doc -> doc.id().value()).toList();
    assertEquals(List.of("p998", "p999", "p700", "p701", "p702"), ids);
  }

  @Test
  void identifiersAreFoundHoweverTheyAreWritten() {
    index(
        index,
        paper("gpt", "GPT-4 report", ""),
        paper("knn", "A kNN baseline", ""),
        paper("cpp", "Fast C++ code", ""),
        paper("w2v", "word2vec explained", ""));
    assertEquals("gpt", find(bm25, words("GPT4")));
    assertEquals("gpt", find(bm25, words("gpt-4")));
    assertEquals("knn", find(bm25, words("k-NN")));
    assertEquals("cpp", find(bm25, words("c++")));
    assertEquals("w2v", find(bm25, words("Word2Vec")));
  }

  @Test
  void authorsCountAsWords() {
    index(index, Corpus.by("a", "Ashish Vaswani"), Corpus.by("b", "Noam Shazeer"));
    assertEquals("a", find(bm25, words("vaswani attention")));
  }

  @Test
  void conditionsOnlyListNewestFirstUndatedLast() {
    index(
        index,
        Corpus.dated("old", "2001"),
        paper("undated", "Paper undated", ""),
        Corpus.dated("new", "2020-05"),
        Corpus.dated("newest", "2020-05-02"));
    assertEquals(
        "newest new old undated", find(bm25, only(new Clause.Word("paper", Field.TITLE, false))));
  }

  @Test
  void listedPapersHaveFallingScoresInTheUnitInterval() {
    index(index, Corpus.dated("a", "2001"), Corpus.dated("b", "2002"));
    List<ScoredDoc> hits =
        Corpus.hits(bm25, only(new Clause.Word("paper", Field.TITLE, false)), 10);
    assertEquals(List.of(1.0, 0.5), hits.stream().map(ScoredDoc::score).toList());
  }

  @Test
  void stopWordsOnlyAreSearchedAsTheyStand() {
    index(
        index,
        paper("be", "To be or not to be", ""),
        paper("x", "Nothing to see", "it is to be, or not"),
        paper("y", "Graphs", ""));
    assertEquals("be x", find(bm25, words("to be or not to be")));
  }

  @Test
  void stopWordsDoNotScoreBesideOthers() {
    index(index, paper("a", "The graph", ""), paper("b", "The tree", ""));
    assertEquals("a", find(bm25, words("the graph")));
  }

  @Test
  void signsOnlyMakeItAbstain() {
    index(index, paper("a", "Graph", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class, Corpus.ask(bm25, words("?! ..."), 10, Deadline.none()));
  }

  @Test
  void tenThousandTermsAreAnswered() {
    index(index, paper("a", "Graphs of word7777", ""), paper("b", "Nothing", ""));
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    assertEquals("", find(bm25, words(many)));
    assertEquals("a", find(bm25, words("graph " + many)));
  }

  @Test
  void theRarestOfTooManyTermsAreKept() {
    Paper[] papers =
        IntStream.range(0, 3)
            .mapToObj(i -> paper("p" + i, "common " + (i == 2 ? "rare" : "other"), ""))
            .toArray(Paper[]::new);
    index(index, papers);
    String many =
        IntStream.range(0, 500).mapToObj(i -> "absent" + i).collect(Collectors.joining(" "));
    assertEquals("p2", find(bm25, words("rare " + many)));
  }

  @Test
  void anExpiredDeadlineIsReported() {
    Paper[] papers =
        IntStream.range(0, 500).mapToObj(i -> paper("p" + i, "same", "")).toArray(Paper[]::new);
    index(index, papers);
    assertEquals(
        new ExpertResult.TimedOut(),
        Corpus.ask(bm25, words("same"), 10, Deadline.in(Duration.ofNanos(1))));
  }

  @Test
  void anEmptyIndexHasNoResults() {
    assertEquals("", find(bm25, words("anything")));
    assertEquals("", find(bm25, only(new Filter.InCategory("cs"))));
  }

  @Test
  void seedsFindWhatSharesTheirTellingWordsAndAreNotResults() {
    Paper seed = paper("seed", "Mixture of experts", "Sparse gates route tokens.");
    index(
        index,
        seed,
        paper("near", "Gates for experts", "A sparse mixture."),
        paper("far", "Trees", "Leaves of trees."));
    assertEquals("near", find(bm25, Corpus.seeds("", List.of(seed), List.of())));
  }

  @Test
  void dislikedPapersPushDownWhatResemblesThem() {
    Paper seed = paper("seed", "Mixture of experts", "");
    Paper not = paper("not", "Vision images", "");
    index(
        index,
        seed,
        not,
        paper("a", "Mixture of experts for vision images", ""),
        paper("b", "Mixture of experts for long plain words of text", ""));
    assertTrue(find(bm25, Corpus.seeds("", List.of(seed), List.of())).startsWith("a"));
    assertEquals("b a", find(bm25, Corpus.seeds("", List.of(seed), List.of(not))));
  }

  @Test
  void seedsAndWordsAddUp() {
    Paper seed = paper("seed", "Mixture of experts", "");
    index(index, seed, paper("a", "Experts", ""), paper("b", "Trees", ""), paper("c", "Stars", ""));
    assertEquals("a b", Corpus.set(bm25, Corpus.seeds("trees", List.of(seed), List.of())));
  }
}
