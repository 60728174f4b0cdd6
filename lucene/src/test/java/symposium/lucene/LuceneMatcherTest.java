package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import symposium.core.model.Paper;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.retrieve.Matches;

class LuceneMatcherTest {

  private static final Paper PAPER =
      Corpus.paper(
          "p",
          "The k-NN Classifiers",
          "Classifying with kNN graphs. Graph of neighbours, or neighbour graphs: a k nearest one.");

  /// Title and abstract with marks around what matched.
  private static String marked(Clause... clauses) {
    return marked(Corpus.query("", List.of(clauses), List.of()), PAPER);
  }

  private static String marked(AnalyzedQuery query, Paper paper) {
    Matches matches = new LuceneMatcher().match(query, List.of(paper)).getFirst();
    return mark(paper.title(), matches.title())
        + " / "
        + mark(paper.abstractText(), matches.abstractText());
  }

  private static String mark(String text, List<Matches.Span> spans) {
    var marked = new StringBuilder();
    int at = 0;
    for (Matches.Span span : spans) {
      marked.append(text, at, span.start()).append('[');
      marked.append(text, span.start(), span.end()).append(']');
      at = span.end();
    }
    return marked.append(text.substring(at)).toString();
  }

  private static Clause word(String text) {
    return new Clause.Word(text, Field.ANY, false);
  }

  @Test
  void wordsMatchByTheirStem() {
    assertEquals(
        "The k-NN Classifiers / Classifying with kNN [graphs]. [Graph] of neighbours, or neighbour"
            + " [graphs]: a k nearest one.",
        marked(word("graph")));
  }

  @Test
  void chunksMatchHoweverHyphenated() {
    assertEquals(
        "The [k-NN] Classifiers / Classifying with [kNN] graphs. Graph of neighbours, or neighbour"
            + " graphs: a k nearest one.",
        marked(word("K-NN")));
  }

  @Test
  void phrasesMatchInOrderOnly() {
    assertEquals(
        "The k-NN Classifiers / Classifying with kNN graphs. Graph of neighbours, or [neighbour"
            + " graphs]: a k nearest one.",
        marked(new Clause.Phrase("neighbour graph", Field.ANY, false)));
  }

  @Test
  void fieldedWordsMatchInTheirFieldOnly() {
    Paper paper = Corpus.paper("p", "Graphs", "Graphs");
    assertEquals(
        "[Graphs] / Graphs",
        marked(Corpus.only(new Clause.Word("graph", Field.TITLE, false)), paper));
    assertEquals(
        "Graphs / [Graphs]",
        marked(Corpus.only(new Clause.Word("graph", Field.ABSTRACT, false)), paper));
  }

  @Test
  void excludedWordsAndAuthorsMatchNowhere() {
    assertEquals(
        "Graphs / Graphs",
        marked(
            Corpus.only(
                new Clause.Word("graph", Field.ANY, true),
                new Clause.Word("graphs", Field.AUTHOR, false)),
            Corpus.paper("p", "Graphs", "Graphs")));
  }

  @Test
  void stopWordsAreNotMarkedUnlessThereIsNothingElse() {
    Paper paper = Corpus.paper("p", "To be or not to be", "");
    assertEquals(
        "[To] [be] or not [to] [be] / ", marked(Corpus.only(word("to"), word("be")), paper));
    assertEquals(
        "Graph of graphs / ",
        marked(Corpus.only(word("of"), word("tree")), Corpus.paper("p", "Graph of graphs", "")));
  }

  @Test
  void termsAreListedOnceAsTheyStand() {
    Matches matches =
        new LuceneMatcher()
            .match(Corpus.only(word("graph"), word("knn")), List.of(PAPER))
            .getFirst();
    assertEquals(List.of("k-NN", "kNN", "graphs", "Graph"), matches.terms());
  }
}
