package symposium.core.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import symposium.core.model.PaperId;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

final class FeaturesTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId TITLE = new ExpertId("title");
  private static final Features FEATURES = new Features(WordTable.ENGLISH, List.of(BM25, TITLE));

  private static double value(String feature, String query, Map<ExpertId, ExpertResult> answers) {
    var analyzed = new QueryAnalyzer().analyze(SearchRequest.of(query), List.of(), List.of());
    return FEATURES.of(analyzed, answers)[FEATURES.names().indexOf(feature)];
  }

  private static double value(String feature, String query) {
    return value(feature, query, Map.of());
  }

  private static ExpertResult ranked(String... ids) {
    var docs =
        Arrays.stream(ids)
            .map(
                id ->
                    new ScoredDoc(PaperId.of("local:" + id), ids.length - List.of(ids).indexOf(id)))
            .toList();
    return new ExpertResult.Answered(Ranking.of(docs, 10), Coverage.FULL);
  }

  @Test
  void wordsNobodyWroteAreUnknown() {
    assertEquals(0.5, value("unknown-share", "routing tokesn"));
    assertEquals(0, value("unknown-share", "routing tokens"));
  }

  @Test
  void rareWordsHaveTheHigherIdf() {
    assertTrue(value("max-idf", "karpathy") > value("max-idf", "tokens"));
    assertEquals(1, value("max-idf", "neverseen"));
  }

  @Test
  void namesAreThoseOfAuthors() {
    assertEquals(1, value("author-first", "karpathy tokens"));
    assertEquals(0, value("author-first", "tokens karpathy"));
    assertEquals(0.5, value("author-share", "tokens karpathy"));
  }

  @Test
  void questionsBeginOrEndAsOne() {
    assertEquals(1, value("question", "how are tokens routed"));
    assertEquals(1, value("question", "tokens routed?"));
    assertEquals(0, value("question", "tokens routed"));
  }

  @Test
  void listsThatAgreeOverlap() {
    var answers = Map.of(BM25, ranked("a", "b"), TITLE, ranked("b", "c"));
    assertEquals(0.5, value("overlap-bm25-title", "tokens", answers));
    assertEquals(0, value("first-bm25-title", "tokens", answers));
    var same = Map.of(BM25, ranked("a", "b"), TITLE, ranked("a"));
    assertEquals(1, value("first-bm25-title", "tokens", same));
  }

  @Test
  void whoDidNotAnswerIsAllZero() {
    assertEquals(0, value("title-answered", "tokens", Map.of(BM25, ranked("a"))));
    assertEquals(1, value("bm25-answered", "tokens", Map.of(BM25, ranked("a"))));
  }

  @Property(tries = 300)
  void anyTextGivesFiniteValues(@ForAll String text) {
    var analyzed = new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(), List.of());
    for (double value : FEATURES.of(analyzed, Map.of())) {
      assertTrue(Double.isFinite(value));
    }
  }
}
