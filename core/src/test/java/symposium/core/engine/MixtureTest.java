package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import symposium.core.engine.ExpertTrace.Outcome;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.Overloaded;
import symposium.core.fixtures.AbstainingRetriever;
import symposium.core.fixtures.EchoRetriever;
import symposium.core.fixtures.Engines;
import symposium.core.fixtures.FailingRetriever;
import symposium.core.fixtures.FixedRetriever;
import symposium.core.fixtures.LateRetriever;
import symposium.core.fixtures.Papers;
import symposium.core.fixtures.SlowRetriever;
import symposium.core.fixtures.StepwiseRouter;
import symposium.core.query.SearchRequest;
import symposium.core.query.SearchRequest.Choice;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Retriever;

/// Hops 4 and 5: who is asked, who answers, who weighs what.
final class MixtureTest {

  private static final Duration SHORT = Duration.ofMillis(500);

  private static Engines three() {
    return new Engines()
        .papers("a", "b", "c")
        .expert("bm25", "a 2, b 1")
        .expert("static", "b 2, c 1")
        .expert("dense", "c 2, a 1")
        .gate("fixed", "bm25 .4, static .2, dense .4")
        .gate("uniform", "bm25 1, static 1, dense 1");
  }

  private static Engines withDense(Retriever dense) {
    return new Engines()
        .papers("a", "b", "c")
        .expert("bm25", "a 2, b 1")
        .expert("static", "b 2, c 1")
        .expert("dense", dense)
        .gate("fixed", "bm25 .4, static .2, dense .4");
  }

  private static SearchRequest choosing(Set<String> experts, String router, String... weights) {
    var byName =
        Arrays.stream(weights)
            .map(entry -> entry.split("="))
            .collect(
                Collectors.toMap(
                    entry -> entry[0],
                    entry -> Double.valueOf(entry[1]),
                    (x, y) -> x,
                    TreeMap::new));
    Optional<String> named = router.isEmpty() ? Optional.empty() : Optional.of(router);
    return SearchRequest.of("words").withChoice(new Choice(experts, named, byName));
  }

  private static Map<String, Double> weights(SearchResponse response) {
    return response.trace().experts().stream()
        .filter(expert -> expert.weight() > 0)
        .collect(Collectors.toMap(expert -> expert.expert().name(), ExpertTrace::weight));
  }

  private static ExpertTrace trace(SearchResponse response, String name) {
    return response.trace().experts().stream()
        .filter(expert -> expert.expert().name().equals(name))
        .findFirst()
        .get();
  }

  private static void assertJudgedWithoutDense(SearchResponse response) {
    assertEquals(Set.of("bm25", "static"), weights(response).keySet());
    assertEquals(2 / 3.0, trace(response, "bm25").weight(), 1e-12);
    assertEquals(1 / 3.0, trace(response, "static").weight(), 1e-12);
  }

  @Test
  void theDefaultRouterIsTheFirst() {
    try (var engine = three().start()) {
      var response = engine.search("words");
      assertEquals("fixed", response.trace().router());
      assertEquals(Map.of("bm25", 0.4, "static", 0.2, "dense", 0.4), weights(response));
    }
  }

  @Test
  void aRouterIsChosenByName() {
    try (var engine = three().start()) {
      var response = engine.search(choosing(Set.of(), "uniform"));
      assertEquals("uniform", response.trace().router());
      assertEquals(1 / 3.0, trace(response, "static").weight(), 1e-12);
    }
  }

  @Test
  void onlyChosenExpertsRun() {
    try (var engine = three().start()) {
      var response = engine.search(choosing(Set.of("bm25", "static"), ""));
      assertJudgedWithoutDense(response);
      assertEquals(Outcome.NOT_ASKED, trace(response, "dense").outcome());
      assertTrue(response.notes().isEmpty());
    }
  }

  @Test
  void givenWeightsReplaceTheRouter() {
    try (var engine = three().start()) {
      var response = engine.search(choosing(Set.of(), "uniform", "bm25=3", "dense=1", "static=0"));
      assertEquals("weights", response.trace().router());
      assertEquals(Map.of("bm25", 0.75, "dense", 0.25), weights(response));
      assertEquals(Outcome.NOT_ASKED, trace(response, "static").outcome());
    }
  }

  @Test
  void weightsOfAnySizeAreNormalised() {
    try (var engine = three().start()) {
      var huge = engine.search(choosing(Set.of(), "", "bm25=1e308", "dense=1e308"));
      assertEquals(Map.of("bm25", 0.5, "dense", 0.5), weights(huge));
      var mixed = engine.search(choosing(Set.of(), "", "bm25=1e300", "dense=1e-300"));
      assertEquals(Map.of("bm25", 1.0), weights(mixed));
    }
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    try (var engine = three().start()) {
      for (var request : List.of(choosing(Set.of("bm52"), ""), choosing(Set.of(), "", "bm52=1"))) {
        var refusal = assertThrows(InvalidInput.class, () -> engine.search(request));
        assertEquals(
            "There is no expert 'bm52'; choose from bm25, dense, static.", refusal.explanation());
      }
      var request = choosing(Set.of(), "learned");
      var refusal = assertThrows(InvalidInput.class, () -> engine.search(request));
      assertEquals(
          "There is no router 'learned'; choose from fixed, uniform.", refusal.explanation());
    }
  }

  @Test
  void anAbsentExpertLeavesItsWeightToTheOthers() {
    var engines =
        new Engines()
            .papers("a", "b", "c")
            .expert("bm25", "a 2, b 1")
            .expert("static", "b 2, c 1")
            .absent("dense", "its model is not installed")
            .gate("fixed", "bm25 .4, static .2, dense .4");
    try (var engine = engines.start()) {
      var response = engine.search("words");
      assertJudgedWithoutDense(response);
      assertEquals(Outcome.ABSENT, trace(response, "dense").outcome());
      assertEquals("its model is not installed", trace(response, "dense").detail());
      assertTrue(response.notes().isEmpty());
    }
  }

  @Test
  void anAbsentExpertIsAbsentThoughNobodyAskedForIt() {
    var engines =
        new Engines()
            .papers("a")
            .expert("bm25", "a 1")
            .absent("dense", "no model")
            .gate("fixed", "bm25 1");
    try (var engine = engines.start()) {
      var dense = trace(engine.search("words"), "dense");
      assertEquals(Outcome.ABSENT, dense.outcome());
      assertEquals("no model", dense.detail());
    }
  }

  @Test
  void anAbsentExpertAskedForByNameIsNoted() {
    var engines =
        new Engines()
            .papers("a")
            .expert("bm25", "a 1")
            .absent("dense", "no model")
            .gate("fixed", "bm25 1");
    try (var engine = engines.start()) {
      var response = engine.search(choosing(Set.of(), "", "bm25=1", "dense=1"));
      assertEquals(List.of("The dense expert gave no answer (no model)."), response.notes());
    }
  }

  @Test
  void anExpertThatNoticesItsDeadlineIsNotedAndTheOthersWeighIn() {
    try (var engine = withDense(new SlowRetriever()).pool(3, 8).timeout(SHORT).start()) {
      var response = engine.search("words");
      assertJudgedWithoutDense(response);
      assertEquals(Outcome.TIMED_OUT, trace(response, "dense").outcome());
      assertEquals(List.of("The dense expert gave no answer (it was too slow)."), response.notes());
    }
  }

  @Test
  void anExpertThatIgnoresItsDeadlineIsLeftBehind() {
    var release = new CountDownLatch(1);
    var late = new LateRetriever(release, FixedRetriever.of("c 2"));
    try (var engine = withDense(late).pool(3, 8).timeout(SHORT).start()) {
      var response = engine.search("words");
      release.countDown();
      assertJudgedWithoutDense(response);
      assertEquals(Outcome.TIMED_OUT, trace(response, "dense").outcome());
      assertEquals(1, response.notes().size());
    }
  }

  @Test
  void withoutDeadlineALateExpertIsAwaited() {
    var release = new CountDownLatch(1);
    var late = new LateRetriever(release, FixedRetriever.of("c 2"));
    Retriever opens =
        retrieval -> {
          release.countDown();
          return FixedRetriever.of("a 2, b 1").retrieve(retrieval);
        };
    try (var engine =
        new Engines().papers("a", "b", "c").expert("bm25", opens).expert("dense", late).start()) {
      assertEquals(Set.of("bm25", "dense"), weights(engine.search("words")).keySet());
    }
  }

  @Test
  void anExpertThatBreaksIsNotedAndTheOthersWeighIn() {
    var broken = new FailingRetriever(() -> new ModelUnavailable("Its file is gone; run pull."));
    try (var engine = withDense(broken).start()) {
      var response = engine.search("words");
      assertJudgedWithoutDense(response);
      assertEquals(Outcome.FAILED, trace(response, "dense").outcome());
      assertEquals("Its file is gone; run pull.", trace(response, "dense").detail());
      assertEquals(1, response.notes().size());
    }
  }

  @Test
  void aNativeLibraryThatDoesNotLoadCostsOneExpert() {
    Retriever unlinked =
        retrieval -> {
          throw new UnsatisfiedLinkError("no onnxruntime");
        };
    try (var engine = withDense(unlinked).start()) {
      assertEquals(Outcome.FAILED, trace(engine.search("words"), "dense").outcome());
    }
  }

  @Test
  void whatEndangersTheProcessIsThrownOn() {
    Retriever exhausted =
        retrieval -> {
          throw new OutOfMemoryError("planted");
        };
    try (var engine = withDense(exhausted).start()) {
      assertThrows(OutOfMemoryError.class, () -> engine.search("words"));
    }
  }

  @Test
  void whenAllBreakTheAnswerIsEmptyAndSaysSo() {
    var broken = new FailingRetriever(() -> new IllegalStateException("planted"));
    var engines = new Engines().papers("a").expert("bm25", broken).expert("dense", broken);
    try (var engine = engines.start()) {
      var response = engine.search("words");
      assertEquals(List.of(), response.hits());
      assertEquals(3, response.notes().size());
      assertEquals(
          "No expert answered, so papers may be missing that the library does hold.",
          response.notes().getLast());
    }
  }

  @Test
  void whenAllBreakAnExactIdIsStillFound() {
    var broken = new FailingRetriever(() -> new IllegalStateException("planted"));
    try (var engine = new Engines().papers("a").expert("bm25", broken).start()) {
      assertEquals(Papers.id("a"), engine.search("local:a").hits().getFirst().paper().id());
    }
  }

  @Test
  void moreAskingsThanAreAdmittedAreOverload() {
    var release = new CountDownLatch(1);
    var late = new LateRetriever(release, FixedRetriever.of("a 1"));
    var engines =
        new Engines().papers("a").expert("x", late).expert("y", late).expert("z", late).pool(1, 1);
    try (var engine = engines.start()) {
      assertThrows(Overloaded.class, () -> engine.search("words"));
      release.countDown();
    }
  }

  @Test
  void whoNeedsAnotherRankingIsAskedAfterIt() {
    var engines =
        new Engines()
            .papers("a", "b")
            .expert("echo", new EchoRetriever(new ExpertId("source")), "source")
            .expert("source", "b 2, a 1");
    try (var engine = engines.start()) {
      assertEquals(Set.of("echo", "source"), weights(engine.search("words")).keySet());
    }
  }

  @Test
  void aNeededExpertIsAskedThoughItHasNoWeight() {
    var engines =
        new Engines()
            .papers("a", "b")
            .expert("echo", new EchoRetriever(new ExpertId("source")), "source")
            .expert("source", "b 2, a 1")
            .gate("echo-only", "echo 1");
    try (var engine = engines.start()) {
      var response = engine.search("words");
      assertEquals(Map.of("echo", 1.0), weights(response));
      assertEquals(Outcome.ANSWERED, trace(response, "source").outcome());
    }
  }

  @Test
  void aNeededExpertThatTheRequestRulesOutDoesNotRun() {
    var engines =
        new Engines()
            .papers("a", "b")
            .expert("echo", new EchoRetriever(new ExpertId("source")), "source")
            .expert("source", "b 2, a 1");
    try (var engine = engines.start()) {
      var response = engine.search(choosing(Set.of("echo"), ""));
      assertEquals(Outcome.ABSTAINED, trace(response, "echo").outcome());
      assertEquals(Outcome.NOT_ASKED, trace(response, "source").outcome());
      assertTrue(
          response
              .notes()
              .contains("The echo expert gave no answer (it needs the ranking of source)."),
          response.notes()::toString);
    }
  }

  @Test
  void expertsThatNeedEachOtherAreAMistakeInTheWiring() {
    var engines =
        new Engines()
            .papers("a")
            .expert("x", new EchoRetriever(new ExpertId("y")), "y")
            .expert("y", new EchoRetriever(new ExpertId("x")), "x");
    try (var engine = engines.start()) {
      assertThrows(IllegalStateException.class, () -> engine.search("words"));
    }
  }

  private static Engines stepwise(String... rounds) {
    var steps = Arrays.stream(rounds).map(round -> Set.of(new ExpertId(round))).toList();
    return new Engines()
        .papers("a", "b", "c")
        .expert("bm25", "a 2, b 1")
        .expert("static", "b 2, c 1")
        .expert("dense", new AbstainingRetriever("no words"))
        .router(new StepwiseRouter("stepwise", steps, Papers.gate("bm25 .4, static .2, dense .4")));
  }

  @Test
  void aRouterMayAskInTwoRounds() {
    try (var engine = stepwise("bm25", "static").start()) {
      assertJudgedWithoutDense(engine.search("words"));
    }
  }

  @Test
  void theGateCountsOnlyThoseThatAnsweredWhateverTheRouterSays() {
    try (var engine = stepwise("dense", "bm25").start()) {
      assertEquals(Map.of("bm25", 1.0), weights(engine.search("words")));
    }
  }

  @Test
  void aThirdRoundIsRefused() {
    try (var engine = stepwise("bm25", "static", "dense").start()) {
      var refusal = assertThrows(IllegalStateException.class, () -> engine.search("words"));
      assertEquals("router stepwise asks more than 2 times", refusal.getMessage());
    }
  }

  @Test
  void onlyListsWithAWeightTellThatMoreMayExist() {
    try (var engine = three().depth(2).start()) {
      assertTrue(engine.search("words").more());
    }
    var longer =
        new Engines()
            .papers("a", "b")
            .expert("source", "b 2, a 1")
            .expert("short", "a 1")
            .router(
                new StepwiseRouter(
                    "short-only",
                    List.of(Set.of(new ExpertId("source"), new ExpertId("short"))),
                    Papers.gate("short 1")))
            .depth(2);
    try (var engine = longer.start()) {
      assertFalse(engine.search("words").more());
    }
  }

  @Test
  void oneIdIsRegisteredOnce() {
    var twice = new Engines().expert("bm25", "a 1").expert("bm25", "a 1");
    assertThrows(IllegalArgumentException.class, twice::start);
    var both = new Engines().expert("bm25", "a 1").absent("bm25", "no index");
    assertThrows(IllegalArgumentException.class, both::start);
  }

  @Test
  void oneRouterNameIsRegisteredOnceAndOneIsNeeded() {
    var twice = three().gate("fixed", "bm25 1");
    assertThrows(IllegalArgumentException.class, twice::start);
    assertThrows(IllegalArgumentException.class, () -> new Routers(List.of()));
  }
}
