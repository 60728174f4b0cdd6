package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import symposium.core.fixtures.EchoRetriever;
import symposium.core.fixtures.Engines;
import symposium.core.fixtures.HashingRetriever;
import symposium.core.fixtures.Papers;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Features;
import symposium.core.route.FixedRouter;
import symposium.core.route.LearnedRouter;
import symposium.core.route.RouterModel;
import symposium.core.route.RuleRouter;

/// Nothing of one query, nor of the machine, changes another query's result.
final class DeterminismTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId CHARS = new ExpertId("chars");
  private static final ExpertId DENSE = new ExpertId("dense");
  private static final ExpertId ECHO = new ExpertId("echo");

  /// A word occurs in as many papers as a number in it says.
  private static final TermStatistics COUNTS =
      new TermStatistics() {
        @Override
        public long papers() {
          return 60;
        }

        @Override
        public int[] frequencies(String text) {
          return text.chars().map(c -> Math.floorMod(c * 7, 12)).toArray();
        }

        @Override
        public int[] authorFrequencies(String text) {
          return text.chars().map(c -> c % 2).toArray();
        }
      };

  /// Queries of different shapes, for all kinds of router.
  private static final List<SearchRequest> REQUESTS =
      IntStream.range(0, 24)
          .mapToObj(
              i ->
                  SearchRequest.of(i % 5 == 0 ? "how is query %d done?".formatted(i) : "query " + i)
                      .withPage(i % 7, 5 + i)
                      .withChoice(choice(i)))
          .map(one -> one.offset() % 3 == 0 ? one.withSort(Sort.DATE) : one)
          .toList();

  private static SearchRequest.Choice choice(int i) {
    return switch (i % 4) {
      case 0 -> new SearchRequest.Choice(Set.of(), Optional.of("learned"), new TreeMap<>());
      case 1 -> new SearchRequest.Choice(Set.of(), Optional.of("rules"), new TreeMap<>());
      case 2 ->
          new SearchRequest.Choice(
              Set.of(), Optional.empty(), new TreeMap<>(Map.of("bm25", 1.0, "echo", 1.0 + i)));
      default -> SearchRequest.Choice.defaults();
    };
  }

  private static final List<String> ALONE = oneByOne();

  private static Engines engines(int threads) {
    var names = IntStream.range(0, 60).mapToObj(i -> "p" + i).toList();
    var ids = names.stream().map(Papers::id).toList();
    return new Engines()
        .papers(names.stream().map(name -> Papers.dated(name, year(name))).toList())
        .expert("bm25", new HashingRetriever(1, ids))
        .expert("dense", new HashingRetriever(2, ids))
        .expert("chars", new HashingRetriever(3, ids.subList(0, 20)))
        .expert("echo", new EchoRetriever(DENSE), "dense")
        .router(FixedRouter.uniform(List.of(BM25, CHARS, DENSE, ECHO)))
        .router(new LearnedRouter("learned", model(), COUNTS, 0.05))
        .router(new RuleRouter(COUNTS, Papers.gate("bm25 0.5, dense 0.5")))
        .depth(20)
        .pool(threads, 512);
  }

  /// A router whose every feature counts, so that its gates differ from query to query.
  private static RouterModel model() {
    List<ExpertId> first = List.of(BM25, CHARS);
    List<String> names = new Features(COUNTS, first).names();
    double[] scales = new double[names.size()];
    Arrays.fill(scales, 1);
    var gates = List.of(Papers.gate("bm25 1"), Papers.gate("dense 0.5, echo 0.5"));
    double[][] weights = new double[gates.size()][names.size() + 1];
    for (int f = 0; f < names.size(); f++) {
      weights[0][f] = Math.sin(f);
      weights[1][f] = Math.cos(f);
    }
    return new RouterModel(
        "made",
        new RouterModel.Inputs(first, names, new double[names.size()], scales),
        gates,
        weights);
  }

  private static String year(String name) {
    return Integer.toString(2000 + Math.floorMod(name.hashCode(), 7));
  }

  /// A response without its times.
  private static String timeless(SearchResponse response) {
    var outcomes =
        response.trace().experts().stream()
            .map(one -> one.expert() + " " + one.outcome() + " " + one.weight() + one.returned())
            .toList();
    return response.hits()
        + "\n"
        + response.facets()
        + response.nextOffset()
        + response.trace().router()
        + outcomes;
  }

  private static List<String> oneByOne() {
    return REQUESTS.stream().map(DeterminismTest::alone).toList();
  }

  /// In an engine of its own.
  private static String alone(SearchRequest request) {
    try (var engine = engines(1).start()) {
      return timeless(engine.search(request));
    }
  }

  @Property(tries = 8)
  void neitherCompanyNorThreadsNorOrderChangeAResult(
      @ForAll @IntRange(min = 1, max = 5) int threads, @ForAll Random random) {
    var order = new ArrayList<>(IntStream.range(0, REQUESTS.size()).boxed().toList());
    Collections.shuffle(order, random);
    var results = new ConcurrentHashMap<Integer, String>();
    try (var engine = engines(threads).start();
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          order.stream()
              .map(
                  i ->
                      callers.submit(
                          () -> results.put(i, timeless(engine.search(REQUESTS.get(i))))))
              .toList();
      calls.forEach(call -> DeterminismTest.join(call));
    }
    assertEquals(ALONE, List.copyOf(new TreeMap<>(results).values()));
  }

  /// Whoever asks before, beside and after, however often: a query finds what it finds in an engine
  /// that was never asked anything else.
  @Property(tries = 25)
  void everyQueryIsAnsweredAsIfItWereTheOnlyOne(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 23) Integer> company,
      @ForAll @IntRange(min = 1, max = 6) int threads,
      @ForAll @IntRange(min = 1, max = 8) int together) {
    try (var engine = engines(threads).start();
        var callers = Executors.newFixedThreadPool(together)) {
      var calls =
          company.stream()
              .map(i -> callers.submit(() -> timeless(engine.search(REQUESTS.get(i)))))
              .toList();
      for (int at = 0; at < calls.size(); at++) {
        assertEquals(ALONE.get(company.get(at)), join(calls.get(at)));
      }
    }
  }

  private static <T> T join(Future<T> call) {
    try {
      return call.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
