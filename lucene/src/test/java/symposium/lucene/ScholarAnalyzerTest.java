package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScholarAnalyzerTest {

  private static List<String> terms(String text) {
    return new ScholarAnalyzer().terms(text, 100).stream().map(ScholarAnalyzer.Term::text).toList();
  }

  @Test
  void wordsAreStemmed() {
    assertEquals(terms("classify network"), terms("classifies networks"));
    assertEquals(terms("route token"), terms("routing tokens"));
  }

  @Test
  void identifiersAreNot() {
    assertEquals(List.of("bm25s", "c++", "c"), terms("BM25s C++"));
  }

  @Test
  void stopWordsKeepTheirPosition() {
    var terms = new ScholarAnalyzer().terms("graph of trees", 100);
    assertEquals(List.of(0, 1, 2), terms.stream().map(ScholarAnalyzer.Term::position).toList());
    assertEquals(
        List.of(false, true, false), terms.stream().map(ScholarAnalyzer.Term::isStop).toList());
  }

  @Test
  void moreThanAskedForIsNotRead() {
    assertEquals(2, new ScholarAnalyzer().terms("a b c d", 2).size());
    assertEquals(4, new ScholarAnalyzer().terms("a b c d", 10).size());
  }
}
