package symposium.core.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

final class LearnedRouterTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId DENSE = new ExpertId("dense");
  private static final List<ExpertId> FIRST = List.of(BM25);
  private static final Features FEATURES = new Features(WordTable.ENGLISH, FIRST);
  private static final ExpertResult ANSWERED =
      new ExpertResult.Answered(
          Ranking.of(List.of(new ScoredDoc(PaperId.of("local:a"), 3)), 10), Coverage.FULL);

  /// Unknown words speak for bm25 alone, everything else for dense.
  private static RouterModel model() {
    int features = FEATURES.names().size();
    double[] means = new double[features];
    double[] scales = new double[features];
    java.util.Arrays.fill(scales, 1);
    double[][] weights = new double[2][features + 1];
    weights[0][FEATURES.names().indexOf("unknown-share")] = 40;
    weights[1][features] = 10;
    return new RouterModel(
        "test",
        new RouterModel.Inputs(FIRST, FEATURES.names(), means, scales),
        List.of(gate("bm25 1"), gate("dense 1")),
        weights);
  }

  private static final LearnedRouter ROUTER =
      new LearnedRouter("learned", model(), WordTable.ENGLISH, 0.05);

  private static AnalyzedQuery query(String text) {
    return new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(), List.of());
  }

  @Test
  void firstAsksTheExpertsWhoseAnswersItReads() {
    assertEquals(new Step.Ask(Set.of(BM25)), ROUTER.next(query("routing"), Map.of()));
  }

  @Test
  void thenAsksOnlyWhoIsWorthIt() {
    assertEquals(
        new Step.Ask(Set.of(DENSE)), ROUTER.next(query("routing tokens"), Map.of(BM25, ANSWERED)));
    var done = ROUTER.next(query("ruoting tokesn"), Map.of(BM25, ANSWERED));
    assertEquals(gate("bm25 1"), assertInstanceOf(Step.Done.class, done).gate());
  }

  @Test
  void theSecondRoundsAnswersDoNotChangeTheGate() {
    var step = ROUTER.next(query("routing tokens"), Map.of(BM25, ANSWERED, DENSE, ANSWERED));
    assertEquals(gate("dense 1"), assertInstanceOf(Step.Done.class, step).gate());
  }

  @Test
  void whereTheChosenCannotSpeakWhoeverAnsweredDoes() {
    var step =
        ROUTER.next(
            query("routing tokens"), Map.of(BM25, ANSWERED, DENSE, new ExpertResult.TimedOut()));
    assertEquals(gate("bm25 1"), assertInstanceOf(Step.Done.class, step).gate());
  }

  @Test
  void whatAnAbsentExpertWasToSayGoesToTheUsualGate() {
    ExpertId words = new ExpertId("words");
    var features = new Features(WordTable.ENGLISH, List.of(BM25, words));
    int size = features.names().size();
    double[] scales = new double[size];
    java.util.Arrays.fill(scales, 1);
    double[][] weights = new double[2][size + 1];
    weights[1][size] = 1000;
    var model =
        new RouterModel(
            "test",
            new RouterModel.Inputs(
                List.of(BM25, words), features.names(), new double[size], scales),
            List.of(gate("bm25 1"), gate("words 1, dense 3")),
            weights);
    var router = new LearnedRouter("learned", model, WordTable.ENGLISH, 0.05);
    Map<ExpertId, ExpertResult> answers =
        Map.of(BM25, ANSWERED, words, ANSWERED, DENSE, new ExpertResult.Absent("no model"));
    var done = assertInstanceOf(Step.Done.class, router.next(query("routing tokens"), answers));
    assertEquals(gate("bm25 3, words 1"), done.gate());
  }

  @Test
  void queriesWithoutWordsAskEverybody() {
    assertEquals(new Step.Ask(Set.of(BM25, DENSE)), ROUTER.next(query(""), Map.of()));
  }

  @Test
  void manyThreadsAndOtherQueriesChangeNothing() {
    List<String> texts =
        List.of("routing tokens", "ruoting tokesn", "karpathy experts", "the experts ?");
    List<Step> alone =
        texts.stream().map(text -> ROUTER.next(query(text), Map.of(BM25, ANSWERED))).toList();
    var together =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> ROUTER.next(query(texts.get(i % 4)), Map.of(BM25, ANSWERED))))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertEquals(alone.get(i % 4), together.get(i).join());
    }
  }

  private static List<Reason> reasons(String text, Map<ExpertId, ExpertResult> answers) {
    return assertInstanceOf(Step.Done.class, ROUTER.next(query(text), answers)).reasons();
  }

  @Test
  void theFeatureThatMovedTheGateIsTheReason() {
    var reasons = reasons("ruoting tokesn", Map.of(BM25, ANSWERED));
    assertEquals("unknown-share", reasons.getFirst().feature());
    assertEquals(
        "words that no paper here has: bm25 +1.00, dense −1.00", reasons.getFirst().sentence());
  }

  @Test
  void withoutAnythingThatStandsOutTheReasonSaysSo() {
    var reasons = reasons("routing tokens", Map.of(BM25, ANSWERED, DENSE, ANSWERED));
    assertEquals(List.of("usual"), reasons.stream().map(Reason::feature).toList());
  }

  @Test
  void reasonsAreFewAndEachMovedSomething() {
    int features = FEATURES.names().size();
    double[] scales = new double[features];
    java.util.Arrays.fill(scales, 0.1);
    double[][] weights = new double[2][features + 1];
    java.util.Arrays.fill(weights[0], 0.1);
    weights[0][features] = -3;
    var model =
        new RouterModel(
            "all",
            new RouterModel.Inputs(FIRST, FEATURES.names(), new double[features], scales),
            List.of(gate("bm25 1"), gate("dense 1")),
            weights);
    var router = new LearnedRouter("learned", model, WordTable.ENGLISH, 0);
    var step = router.next(query("routing"), Map.of(BM25, ANSWERED, DENSE, ANSWERED));
    var reasons = assertInstanceOf(Step.Done.class, step).reasons();
    assertTrue(reasons.size() <= Explanation.MOST && !reasons.isEmpty(), reasons.toString());
    for (Reason reason : reasons) {
      assertTrue(reason.moved() >= Explanation.LEAST, reason.toString());
      assertEquals(0, reason.shifts().values().stream().mapToDouble(x -> x).sum(), 1e-9);
    }
  }

  /// Two features that say the same, each enough alone: neither would be missed, both are told.
  @Test
  void reasonsThatSayTheSameAreBothTold() {
    int features = FEATURES.names().size();
    double[] scales = new double[features];
    java.util.Arrays.fill(scales, 1);
    double[][] weights = new double[2][features + 1];
    weights[0][FEATURES.names().indexOf("unknown-share")] = 15;
    weights[0][FEATURES.names().indexOf("rare-share")] = 15;
    weights[1][features] = 7;
    var model =
        new RouterModel(
            "twice",
            new RouterModel.Inputs(FIRST, FEATURES.names(), new double[features], scales),
            List.of(gate("bm25 1"), gate("dense 1")),
            weights);
    var router = new LearnedRouter("learned", model, WordTable.ENGLISH, 0.05);
    var step = router.next(query("ruoting tokesn"), Map.of(BM25, ANSWERED));
    var reasons = assertInstanceOf(Step.Done.class, step).reasons();
    assertEquals(
        List.of(
            "words that no paper here has: bm25 +0.50, dense −0.50",
            "words that hardly any paper has: bm25 +0.50, dense −0.50"),
        reasons.stream().map(Reason::sentence).toList());
  }

  @Test
  void everyFeatureHasItsWords() {
    assertEquals(FEATURES.names().size(), FEATURES.sayings().size());
    var two = new Features(WordTable.ENGLISH, List.of(BM25, DENSE));
    assertEquals(two.names().size(), two.sayings().size());
  }

  @Test
  void aModelOfOtherFeaturesIsRefused() {
    var other =
        new RouterModel(
            "old",
            new RouterModel.Inputs(FIRST, List.of("x"), new double[1], new double[] {1}),
            List.of(gate("bm25 1")),
            new double[1][2]);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new LearnedRouter("learned", other, WordTable.ENGLISH, 0));
    assertTrue(String.valueOf(refusal.getMessage()).contains("train router"));
  }
}
