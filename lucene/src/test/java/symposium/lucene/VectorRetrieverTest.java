package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.ContentHash;
import symposium.core.library.VectorSpace;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.query.Filter;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;

class VectorRetrieverTest {

  private static final LetterEncoder ENCODER = new LetterEncoder();

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private LuceneVectorSpace space;
  private VectorRetriever vectors;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir.resolve("lexical"));
    space = LuceneVectorSpace.open(dir.resolve("vectors"), ENCODER.modelId(), ENCODER.dimension());
    vectors = new VectorRetriever(space, ENCODER, index);
  }

  @AfterEach
  void close() {
    space.close();
    index.close();
  }

  private void fill(Paper... papers) {
    Corpus.index(index, papers);
    encode(papers);
  }

  private void encode(Paper... papers) {
    var entries = new ArrayList<VectorSpace.Entry>();
    for (Paper paper : papers) {
      long number = entries.size() + 1L;
      entries.add(
          new VectorSpace.Entry(
              number, paper.id(), ContentHash.of(paper), ENCODER.encodePassage(paper.text())));
    }
    space.put(entries);
    space.commit();
  }

  @Test
  void nearestMeaningComesFirst() {
    fill(paper("x", "xxx", ""), paper("m", "xxy", ""), paper("y", "yyy", ""));
    assertEquals("x m y", find(vectors, words("x")));
    assertEquals("y m x", find(vectors, words("y")));
  }

  @Test
  void equalVectorsAreOrderedById() {
    fill(paper("c", "xy", ""), paper("a", "yx", ""), paper("b", "xy", ""));
    assertEquals("a b c", find(vectors, words("xy")));
  }

  @Test
  void conditionsAndFiltersHoldAsInTheLexicalIndex() {
    fill(
        paper("a", "xx red").build(),
        paper("b", "xx blue").categories(List.of("cs.IR")).build(),
        paper("c", "xx red").categories(List.of("cs.CL")).build());
    assertEquals("b c", find(vectors, query("x", new Filter.InCategory("cs"))));
    assertEquals("a c", find(vectors, query("x", new Clause.Word("red", Field.TITLE, false))));
    assertEquals("b", find(vectors, query("x", new Clause.Word("red", Field.ANY, true))));
  }

  private static AnalyzedQuery query(String meaning, Filter filter) {
    return Corpus.query(meaning, List.of(), List.of(filter));
  }

  private static AnalyzedQuery query(String meaning, Clause clause) {
    return Corpus.query(meaning, List.of(clause), List.of());
  }

  @Test
  void likedPapersAttractAndAreNotResults() {
    Paper x = paper("x", "xxxx", "");
    Paper y = paper("y", "yyyy", "");
    fill(x, y, paper("x2", "xxxz", ""), paper("y2", "yyzz", ""), paper("z2", "zzzz", ""));
    assertEquals("x2 y2 z2", find(vectors, Corpus.seeds("", List.of(x, y), List.of())));
  }

  @Test
  void dislikedPapersRepel() {
    Paper x = paper("x", "xxxx", "");
    Paper y = paper("y", "yyyy", "");
    fill(x, y, paper("xy", "xxxyyy", ""), paper("xz", "xxxzzz", ""));
    assertEquals("xy xz y", find(vectors, Corpus.seeds("", List.of(x), List.of())));
    assertEquals("xz xy", find(vectors, Corpus.seeds("", List.of(x), List.of(y))));
  }

  @Test
  void seedsOutsideTheLibraryAreEncoded() {
    fill(paper("a", "xxxx", ""), paper("b", "yyyy", ""));
    assertEquals(
        "b a", find(vectors, Corpus.seeds("", List.of(paper("new", "yy", "")), List.of())));
  }

  @Test
  void wordsAndSeedsAddUp() {
    Paper x = paper("x", "xxxx", "");
    fill(x, paper("xy", "xxxyyy", ""), paper("xz", "xxxzzz", ""));
    assertEquals("xz xy", find(vectors, Corpus.seeds("z", List.of(x), List.of())));
  }

  @Test
  void withoutWordsOrSeedsItAbstains() {
    fill(paper("a", "x", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class,
        Corpus.ask(vectors, Corpus.only(new Filter.InCategory("cs")), 10, Deadline.none()));
  }

  @Test
  void wordsTheModelDoesNotKnowMakeItAbstain() {
    fill(paper("a", "x", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class, Corpus.ask(vectors, words("123"), 10, Deadline.none()));
  }

  @Test
  void textTheModelDoesNotKnowIsCoveredAndNotFound() {
    Paper unknown = paper("n", "123", "");
    fill(unknown, paper("a", "x", ""));
    assertEquals("a", find(vectors, words("x")));
    assertEquals(2, space.count());
    assertSame(Coverage.FULL, coverage());
  }

  @Test
  void coverageSaysWhichPapersHaveVectors() {
    Paper a = paper("a", "x", "");
    Paper b = paper("b", "x", "");
    Corpus.index(index, a, b);
    encode(a);
    assertEquals(0.5, coverage().share());
    assertTrue(coverage().covers(a.id()));
    assertFalse(coverage().covers(b.id()));
    assertFalse(coverage().covers(PaperId.of("local:unknown")));
  }

  @Test
  void removedVectorsAreNotCovered() {
    Paper a = paper("a", "x", "");
    Paper b = paper("b", "x", "");
    fill(a, b);
    space.remove(List.of(1L));
    space.refresh();
    assertFalse(coverage().covers(a.id()));
    assertEquals("b", find(vectors, words("x")));
  }

  private Coverage coverage() {
    return ((ExpertResult.Answered) Corpus.ask(vectors, words("x"), 10, Deadline.none()))
        .coverage();
  }

  @Test
  void anExpiredDeadlineIsReported() {
    fill(paper("a", "x", ""));
    assertEquals(
        new ExpertResult.TimedOut(),
        Corpus.ask(vectors, words("x"), 10, Deadline.in(Duration.ofNanos(1))));
  }

  @Test
  void anEmptySpaceHasNoResults() {
    assertEquals("", find(vectors, words("x")));
  }
}
