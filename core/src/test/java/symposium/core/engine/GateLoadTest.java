package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symposium.core.engine.GateLoad.ByExpert;
import symposium.core.engine.GateLoad.ByRouter;
import symposium.core.fixtures.AbstainingRetriever;
import symposium.core.fixtures.Engines;
import symposium.core.query.SearchRequest;
import symposium.core.retrieve.ExpertId;

/// What is counted of searches, and how each expert answers alone.
final class GateLoadTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId DENSE = new ExpertId("dense");

  private static Engines two() {
    return new Engines()
        .papers("a", "b", "c")
        .expert("bm25", "a 2, b 1")
        .expert("dense", "c 3, b 2, a 1")
        .gate("fixed", "bm25 .75, dense .25")
        .gate("uniform", "bm25 1, dense 1");
  }

  private static SearchRequest by(String router) {
    return SearchRequest.of("words")
        .withChoice(new SearchRequest.Choice(Set.of(), Optional.of(router), new TreeMap<>()));
  }

  private static ByRouter load(Engines.Running engine, String router) {
    return Optional.ofNullable(engine.engine().load().routers().get(router)).orElseThrow();
  }

  @Test
  void beforeAnySearchThereIsNoLoad() {
    try (var engine = two().start()) {
      assertEquals(GateLoad.none(), engine.engine().load());
    }
  }

  @Test
  void askingWeightAndFindsAreSummedByRouter() {
    try (var engine = two().start()) {
      engine.search(by("fixed"));
      engine.search(by("fixed"));
      engine.search(by("uniform"));
      var fixed = load(engine, "fixed");
      assertEquals(2, fixed.searches());
      assertEquals(6, fixed.results());
      assertEquals(
          Map.of(BM25, new ByExpert(2, 1.5, 4), DENSE, new ByExpert(2, .5, 6)), fixed.experts());
      assertEquals(1, load(engine, "uniform").searches());
    }
  }

  @Test
  void meansAreOverTheRoutersOwnSearches() {
    var load = new ByRouter(4, 1, 6, 20, new TreeMap<>(Map.of(BM25, new ByExpert(2, 1, 5))));
    ByExpert bm25 = load.experts().firstEntry().getValue();
    assertEquals(.25, load.unevenShare());
    assertEquals(1.5, load.meanEntropyBits());
    assertEquals(.5, load.askedShare(bm25));
    assertEquals(.25, load.meanWeight(bm25));
    assertEquals(.25, load.foundShare(bm25));
  }

  @Test
  void aGateFarFromEqualWeightsIsUneven() {
    try (var engine = two().start()) {
      engine.search(by("fixed"));
      engine.search(by("uniform"));
      assertEquals(1, load(engine, "fixed").uneven());
      assertEquals(0, load(engine, "uniform").uneven());
      assertEquals(1, load(engine, "uniform").entropyBits(), 1e-12);
    }
  }

  @Test
  void anExpertThatCannotSpeakMakesNoGateUneven() {
    var engines =
        new Engines()
            .papers("a")
            .expert("bm25", "a 1")
            .expert("dense", new AbstainingRetriever("no words"))
            .gate("uniform", "bm25 1, dense 1");
    try (var engine = engines.start()) {
      engine.search("words");
      assertEquals(0, load(engine, "uniform").uneven());
      assertEquals(0, load(engine, "uniform").entropyBits());
      assertEquals(new ByExpert(1, 0, 0), load(engine, "uniform").experts().get(DENSE));
    }
  }

  @Test
  void anExpertTheRouterLeavesOutMakesItsGateUneven() {
    try (var engine = two().gate("one", "bm25 1").start()) {
      engine.search(by("one"));
      assertEquals(1, load(engine, "one").uneven());
      assertEquals(Set.of(BM25), load(engine, "one").experts().keySet());
    }
  }

  @Test
  void concurrentSearchesAreAllCounted() {
    try (var engine = two().pool(2, 200).start()) {
      var searches =
          IntStream.range(0, 60)
              .mapToObj(i -> CompletableFuture.runAsync(() -> engine.search(by("fixed"))))
              .toList();
      searches.forEach(CompletableFuture::join);
      assertEquals(60, load(engine, "fixed").searches());
      assertEquals(45, load(engine, "fixed").experts().firstEntry().getValue().weight(), 1e-9);
    }
  }

  @Test
  void eachExpertAloneKeepsItsOwnOrder() {
    try (var engine = two().start()) {
      var compared = engine.engine().compare(by("fixed"), 2);
      assertEquals(Set.of(BM25, DENSE), compared.alone().keySet());
      assertEquals(List.of("local:a", "local:b"), titles(compared, BM25));
      assertEquals(List.of("local:c", "local:b"), titles(compared, DENSE));
      assertEquals("fixed", compared.mixture().trace().router());
      for (Comparison.Alone alone : compared.alone().values()) {
        for (Hit hit : alone.hits()) {
          assertEquals(1, hit.contributions().size());
          assertTrue(hit.score() >= 0 && hit.score() <= 1);
        }
      }
    }
  }

  @Test
  void onlyTheMixtureOfAComparisonCounts() {
    try (var engine = two().start()) {
      engine.engine().compare(by("fixed"), 2);
      assertEquals(Set.of("fixed"), engine.engine().load().routers().keySet());
      assertEquals(1, load(engine, "fixed").searches());
    }
  }

  @Test
  void aChoiceOfExpertsHoldsForTheComparisonToo() {
    try (var engine = two().start()) {
      var only =
          SearchRequest.of("words")
              .withChoice(
                  new SearchRequest.Choice(Set.of("dense"), Optional.empty(), new TreeMap<>()));
      assertEquals(Set.of(DENSE), engine.engine().compare(only, 2).alone().keySet());
    }
  }

  private static List<String> titles(Comparison compared, ExpertId expert) {
    return Optional.ofNullable(compared.alone().get(expert)).orElseThrow().hits().stream()
        .map(hit -> hit.paper().id().toString())
        .toList();
  }
}
