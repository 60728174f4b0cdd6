package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.query.Filter;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;

class FeedbackRetrieverTest {

  private static final ExpertId BM25 = new ExpertId("bm25");

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private final Map<PaperId, Paper> catalog = new TreeMap<>();

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void fill(Paper... papers) {
    Corpus.index(index, papers);
    for (Paper paper : papers) {
      catalog.put(paper.id(), paper);
    }
  }

  private Map<PaperId, Paper> known(Collection<PaperId> ids) {
    var known = new TreeMap<>(catalog);
    known.keySet().retainAll(ids);
    return known;
  }

  /// Asks as the engine does: with BM25's ranking.
  private ExpertResult ask(AnalyzedQuery query, Deadline deadline) {
    var first = Corpus.hits(new Bm25Retriever(index), query, 100);
    var needed =
        first.isEmpty() ? Map.<ExpertId, Ranking>of() : Map.of(BM25, Ranking.of(first, 100));
    return new FeedbackRetriever(index, this::known, BM25)
        .retrieve(new Retrieval(query, 100, deadline, needed));
  }

  private String find(AnalyzedQuery query) {
    var found = new ArrayList<String>();
    if (ask(query, Deadline.none()) instanceof ExpertResult.Answered answered) {
      answered.ranking().docs().forEach(doc -> found.add(doc.id().value()));
    }
    return String.join(" ", found);
  }

  @Test
  void papersWithoutTheQuerysWordsAreFoundByWordsOfThoseThatHaveThem() {
    fill(
        paper("a", "Galaxies", "Stars and dust."),
        paper("b", "Stars", "A study of dust."),
        paper("c", "Graphs", "Nothing of the kind."));
    assertEquals("a b", find(words("galaxies")));
  }

  @Test
  void theQuerysWordsStayMostImportant() {
    fill(
        paper("a", "Galaxies", "Stars and dust and light."),
        paper("b", "Stars, dust, light", "Stars and dust and light."),
        paper("c", "Galaxies", ""));
    assertEquals("a c b", find(words("galaxies")));
  }

  @Test
  void theBestPapersCountMost() {
    fill(
        paper("a", "Galaxies galaxies", "Nebula."),
        paper("b", "On other things", "Galaxies and quasars, among many other things of note."),
        paper("n", "Nebula", ""),
        paper("q", "Quasars", ""));
    String found = find(words("galaxies"));
    assertEquals("n q", found.substring(found.length() - 3));
  }

  @Test
  void conditionsHoldAndSeedsAreNotResults() {
    Paper seed = paper("seed", "Galaxies", "Stars.");
    fill(seed, paper("a", "Red galaxies", "Stars."), paper("b", "Stars", ""));
    assertEquals("a b", find(Corpus.seeds("galaxies", List.of(seed), List.of())));
    var notRed = new Clause.Word("red", Field.TITLE, true);
    assertEquals("seed b", find(Corpus.query("galaxies", List.of(notRed), List.of())));
  }

  @Test
  void seedsAloneAreEnough() {
    Paper seed = paper("seed", "Galaxies", "");
    fill(seed, paper("a", "Galaxies", "Stars."), paper("b", "Stars", ""));
    assertEquals("a b", find(Corpus.seeds("", List.of(seed), List.of())));
  }

  @Test
  void withoutTheRankingItNeedsItAbstains() {
    fill(paper("a", "Galaxies", ""));
    var feedback = new FeedbackRetriever(index, this::known, BM25);
    assertInstanceOf(
        ExpertResult.Abstained.class, Corpus.ask(feedback, words("galaxies"), 10, Deadline.none()));
  }

  @Test
  void papersThatLeftTheCatalogAreNotLearntFrom() {
    Corpus.index(index, paper("a", "Galaxies", "Stars."), paper("b", "Stars", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask(words("galaxies"), Deadline.none()));
  }

  @Test
  void withoutSubjectItAbstains() {
    fill(paper("a", "Galaxies", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class,
        ask(Corpus.only(new Filter.InCategory("cs")), Deadline.none()));
  }

  @Test
  void anExpiredDeadlineIsReported() {
    fill(IntStream.range(0, 500).mapToObj(i -> paper("p" + i, "same", "")).toArray(Paper[]::new));
    var needed = Map.of(BM25, Ranking.of(List.of(new ScoredDoc(PaperId.of("local:p0"), 1)), 1));
    assertEquals(
        new ExpertResult.TimedOut(),
        new FeedbackRetriever(index, this::known, BM25)
            .retrieve(new Retrieval(words("same"), 10, Deadline.in(Duration.ofNanos(1)), needed)));
  }
}
