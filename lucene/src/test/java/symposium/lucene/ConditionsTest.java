package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static symposium.lucene.Corpus.index;
import static symposium.lucene.Corpus.only;
import static symposium.lucene.Corpus.paper;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.query.Filter;

class ConditionsTest {

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

  private String found(Clause... clauses) {
    return Corpus.set(bm25, only(clauses));
  }

  private String found(Filter... filters) {
    return Corpus.set(bm25, only(filters));
  }

  private static Clause word(String text, Field field) {
    return new Clause.Word(text, field, false);
  }

  private static Clause phrase(String text, Field field) {
    return new Clause.Phrase(text, field, false);
  }

  private static Filter after(String date) {
    return new Filter.After(PublicationDate.parse(date));
  }

  private static Filter before(String date) {
    return new Filter.Before(PublicationDate.parse(date));
  }

  @Test
  void fieldedWordsStandInTheirField() {
    index(index, paper("t", "Graphs", "Trees"), paper("b", "Trees", "Graphs"));
    assertEquals("t", found(word("graph", Field.TITLE)));
    assertEquals("b", found(word("graph", Field.ABSTRACT)));
  }

  @Test
  void abstractPhrasesStandInTheAbstractAlone() {
    index(
        index,
        paper("a", "Sparse experts", "We route sparse tokens to sparse experts."),
        paper("b", "Sparse experts", "Experts that are sparse."),
        paper("c", "Sparse", "Experts sparse. Sparse sparse experts."),
        paper("d", "Sparse experts", ""));
    assertEquals("a c", found(phrase("sparse expert", Field.ABSTRACT)));
    assertEquals("a b c", found(word("sparse", Field.ABSTRACT)));
    assertEquals("c", found(phrase("sparse sparse experts", Field.ABSTRACT)));
    assertEquals("", found(phrase("sparse unseen", Field.ABSTRACT)));
  }

  @Test
  void chunksMatchAsPhraseOrWhole() {
    index(index, paper("a", "k-NN", ""), paper("b", "kNN", ""), paper("c", "NN and k", ""));
    assertEquals("a b", found(word("k-NN", Field.TITLE)));
  }

  @Test
  void phrasesNeedEveryWordInOrder() {
    index(
        index,
        paper("a", "Attention is all you need", ""),
        paper("b", "All you need is attention", ""),
        paper("c", "Attention and all you need", ""));
    assertEquals("a", found(phrase("attention is all", Field.ANY)));
    assertEquals("a b c", found(phrase("all you need", Field.TITLE)));
  }

  @Test
  void phrasesDoNotSpanTitleAndAbstract() {
    index(index, paper("a", "Sparse", "experts"), paper("b", "Sparse experts", ""));
    assertEquals("b", found(phrase("sparse experts", Field.ANY)));
  }

  @Test
  void excludedWordsAndPhrasesLeavePapersOut() {
    index(index, paper("a", "Sparse experts", ""), paper("b", "Experts, sparse", ""));
    assertEquals("b", found(new Clause.Phrase("sparse experts", Field.ANY, true)));
    assertEquals("", found(new Clause.Word("expert", Field.ANY, true)));
  }

  @Test
  void conditionsWithoutAnyWordDoNotRestrict() {
    index(index, paper("a", "Graphs", ""));
    assertEquals("a", found(word("+", Field.TITLE)));
  }

  @Test
  void categoriesHaveThoseBelowThem() {
    index(index, Corpus.in("ir", "cs.IR"), Corpus.in("stat", "stat.ML"), Corpus.in("csx", "csx.A"));
    assertEquals("ir", found(new Filter.InCategory("CS")));
    assertEquals("ir", found(new Filter.InCategory("cs.ir")));
    assertEquals("", found(new Filter.InCategory("cs.i")));
  }

  @Test
  void repeatedCategoriesSourcesAndIdsWiden() {
    index(
        index,
        paper("a", "A").categories(List.of("cs.IR")).sources(List.of("arxiv")).build(),
        paper("b", "B").categories(List.of("stat.ML")).sources(List.of("BibTeX")).build(),
        paper("c", "C").build());
    assertEquals("a b", found(new Filter.InCategory("cs"), new Filter.InCategory("stat")));
    assertEquals("a b", found(new Filter.InSource("arXiv"), new Filter.InSource("bibtex")));
    assertEquals("b c", found(withId("b"), withId("c")));
    assertEquals("", found(new Filter.InCategory("cs"), new Filter.InSource("bibtex")));
  }

  private static Filter withId(String id) {
    return new Filter.WithId(PaperId.of("local:" + id));
  }

  @Test
  void aliasesAreIdsToo() {
    PaperId doi = PaperId.of("doi:10.1145/1.2");
    index(index, paper("a", "A").aliases(List.of(doi)).build(), paper("b", "B").build());
    assertEquals("a", found(new Filter.WithId(doi)));
  }

  @Test
  void datesPassWhenAnyOfTheirDaysDoes() {
    index(
        index,
        Corpus.dated("day", "2020-05-17"),
        Corpus.dated("month", "2020-05"),
        Corpus.dated("year", "2020"));
    assertEquals("day month year", found(after("2020-05")));
    assertEquals("month year", found(after("2020-05-18")));
    assertEquals("year", found(after("2020-06")));
    assertEquals("", found(after("2021")));
    assertEquals("day month year", found(before("2020-05-17")));
    assertEquals("month year", found(before("2020-05-16")));
    assertEquals("year", found(before("2020-04")));
  }

  @Test
  void datesHoldOnBothSides() {
    index(index, Corpus.dated("a", "2019-01-01"), Corpus.dated("b", "2020-01-01"));
    assertEquals("a", found(after("2018"), before("2019")));
  }

  @Test
  void undatedPapersPassNoDateFilter() {
    index(index, paper("undated", "A", ""), Corpus.dated("a", "2019"));
    assertEquals("a", found(after("1900")));
    assertEquals("a", found(before("2100")));
  }

  @Test
  void negatedFiltersPassWhatTheFilterDoesNot() {
    index(index, Corpus.in("ir", "cs.IR"), Corpus.dated("new", "2020"), paper("bare", "Bare", ""));
    assertEquals("bare new", found(new Filter.Not(new Filter.InCategory("cs"))));
    assertEquals("bare ir", found(new Filter.Not(after("2020"))));
  }
}
