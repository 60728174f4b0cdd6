package symposium.core.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.gate;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

final class RuleRouterTest {

  private static final Gate USUAL = gate("bm25 .5, dense .5");

  private static Gate route(String text) {
    return done(text).gate();
  }

  private static Step.Done done(String text) {
    var router = new RuleRouter(WordTable.ENGLISH, USUAL);
    var query =
        new QueryAnalyzer()
            .analyze(SearchRequest.of(text), java.util.List.of(), java.util.List.of());
    var answers = new HashMap<ExpertId, ExpertResult>();
    var ask = assertInstanceOf(Step.Ask.class, router.next(query, answers));
    ask.experts()
        .forEach(id -> answers.put(id, new ExpertResult.Answered(Ranking.empty(), Coverage.FULL)));
    return assertInstanceOf(Step.Done.class, router.next(query, answers));
  }

  @Test
  void wordsNobodyWroteWantTheExpertForMisspelling() {
    assertEquals(gate("bm25 .5, dense .5, chars 1"), route("ruoting tokens"));
  }

  @Test
  void namesWantWords() {
    assertTrue(
        route("karpathy tokens").weight(new ExpertId("bm25")) > USUAL.weight(new ExpertId("bm25")));
  }

  @Test
  void questionsWantMeaning() {
    assertEquals(gate("bm25 .5, dense 1.5"), route("routing tokens ?"));
  }

  @Test
  void theRestGetsTheUsualWeights() {
    assertEquals(USUAL, route("routing tokens"));
  }

  @Test
  void theRuleThatFitsIsTheReason() {
    assertEquals(
        "words that no paper here has: chars +0.50, bm25 −0.25, dense −0.25",
        done("ruoting tokens").reasons().getFirst().sentence());
    assertEquals(
        "no rule fits, so the usual weights",
        done("routing tokens").reasons().getFirst().sentence());
  }
}
