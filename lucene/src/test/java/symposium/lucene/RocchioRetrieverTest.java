package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.ContentHash;
import symposium.core.library.VectorSpace;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Filter;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;

class RocchioRetrieverTest {

  private static final LetterEncoder ENCODER = new LetterEncoder();

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private LuceneVectorSpace space;
  private RocchioRetriever rocchio;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir.resolve("lexical"));
    space = LuceneVectorSpace.open(dir.resolve("vectors"), ENCODER.modelId(), ENCODER.dimension());
    rocchio = new RocchioRetriever(space, ENCODER, index);
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

  private ExpertResult ask(AnalyzedQuery query, Map<ExpertId, Ranking> needed) {
    return rocchio.retrieve(new Retrieval(query, 10, Deadline.none(), needed));
  }

  private String find(AnalyzedQuery query, Map<ExpertId, Ranking> needed) {
    var found = new ArrayList<String>();
    if (ask(query, needed) instanceof ExpertResult.Answered answered) {
      answered.ranking().docs().forEach(doc -> found.add(doc.id().value()));
    }
    return String.join(" ", found);
  }

  /// Rankings of experts called `a`, `b` …, each naming papers best first.
  private static Map<ExpertId, Ranking> ranked(String... rankings) {
    var needed = new TreeMap<ExpertId, Ranking>();
    for (String ranking : rankings) {
      var docs = new ArrayList<ScoredDoc>();
      for (String id : ranking.split(" ", -1)) {
        docs.add(new ScoredDoc(PaperId.of("local:" + id), 100 - docs.size()));
      }
      needed.put(new ExpertId("" + (char) ('a' + needed.size())), Ranking.of(docs, 100));
    }
    return needed;
  }

  @Test
  void theSearchMovesTowardWhatOthersPutFirst() {
    fill(paper("x", "x", ""), paper("xy", "xy", ""), paper("xz", "xz", ""), paper("y", "y", ""));
    assertEquals("xy x xz y", find(words("x"), ranked("y")));
    assertEquals("x xz xy y", find(words("x"), ranked("xz")));
  }

  @Test
  void whatSeveralPutFirstIsBelievedFirst() {
    fill(
        paper("x", "x", ""),
        paper("y1", "y", ""),
        paper("y2", "y", ""),
        paper("y3", "y", ""),
        paper("z1", "z", ""),
        paper("z2", "z", ""));
    assertTrue(find(words("x"), ranked("z1 y1 y2 y3", "z2 y1 y2 y3")).startsWith("x y1"));
  }

  @Test
  void oneRankingIsEnough() {
    fill(paper("x", "x", ""), paper("y", "y", ""), paper("z", "z", ""));
    assertEquals("x z y", find(words("x"), ranked("z")));
  }

  @Test
  void papersWithoutVectorAreNotLearntFromAndNotCovered() {
    Paper y = paper("y", "y", "");
    Paper z = paper("z", "z", "");
    Corpus.index(index, y, z, paper("new", "y", ""));
    encode(y, z);
    ExpertResult result = ask(words("x"), ranked("new z"));
    var answered = assertInstanceOf(ExpertResult.Answered.class, result);
    assertEquals("z", answered.ranking().docs().getFirst().id().value());
    assertFalse(answered.coverage().covers(PaperId.of("local:new")));
    assertEquals(2.0 / 3, answered.coverage().share());
  }

  @Test
  void withoutAnyRankingItAbstains() {
    fill(paper("x", "x", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask(words("x"), Map.of()));
  }

  @Test
  void withoutAnyVectorItAbstains() {
    Corpus.index(index, paper("x", "x", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask(words("x"), ranked("x")));
  }

  @Test
  void wordsTheModelDoesNotKnowMakeItAbstain() {
    fill(paper("x", "x", ""));
    assertInstanceOf(ExpertResult.Abstained.class, ask(words("123"), ranked("x")));
  }

  @Test
  void withoutSubjectItAbstains() {
    fill(paper("x", "x", ""));
    assertInstanceOf(
        ExpertResult.Abstained.class, ask(Corpus.only(new Filter.InCategory("cs")), ranked("x")));
  }

  @Test
  void likedPapersAreBelievedAndAreNotResults() {
    Paper y = paper("y", "yyy", "");
    fill(y, paper("x", "x", ""), paper("xy", "xy", ""), paper("xz", "xz", ""));
    assertEquals("xy x xz", find(Corpus.seeds("x", List.of(y), List.of()), Map.of()));
    assertEquals("xy x xz", find(Corpus.seeds("", List.of(y), List.of()), Map.of()));
  }

  @Test
  void dislikedPapersRepel() {
    Paper y = paper("y", "yyy", "");
    fill(y, paper("x", "xx", ""), paper("xy", "xxxxxxyyyyy", ""), paper("xz", "xxxxxxzzzzz", ""));
    assertEquals("x xy xz y", find(words("x"), ranked("x")));
    assertEquals("x xz xy", find(Corpus.seeds("x", List.of(), List.of(y)), ranked("x")));
  }

  @Test
  void filtersHold() {
    fill(paper("x", "x").categories(List.of("cs.IR")).build(), paper("y", "y", ""));
    var inCs = Corpus.query("y", List.of(), List.of(new Filter.InCategory("cs")));
    assertEquals("x", find(inCs, ranked("y")));
  }

  @Test
  void anExpiredDeadlineIsReported() {
    fill(paper("x", "x", ""));
    assertEquals(
        new ExpertResult.TimedOut(),
        rocchio.retrieve(
            new Retrieval(words("x"), 10, Deadline.in(Duration.ofNanos(1)), ranked("x"))));
  }
}
