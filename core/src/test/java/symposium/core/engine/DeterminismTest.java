package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import symposium.core.fixtures.EchoRetriever;
import symposium.core.fixtures.Engines;
import symposium.core.fixtures.HashingRetriever;
import symposium.core.fixtures.Papers;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.core.retrieve.ExpertId;

/// Nothing of one query, nor of the machine, changes another query's result.
final class DeterminismTest {

  private static final List<SearchRequest> REQUESTS =
      IntStream.range(0, 12)
          .mapToObj(i -> SearchRequest.of("query " + i).withPage(i, 5 + i))
          .map(one -> one.offset() % 3 == 0 ? one.withSort(Sort.DATE) : one)
          .toList();

  private static Engines engines(int threads) {
    var names = IntStream.range(0, 60).mapToObj(i -> "p" + i).toList();
    var ids = names.stream().map(Papers::id).toList();
    return new Engines()
        .papers(names.stream().map(name -> Papers.dated(name, year(name))).toList())
        .expert("one", new HashingRetriever(1, ids))
        .expert("two", new HashingRetriever(2, ids))
        .expert("echo", new EchoRetriever(new ExpertId("two")), "two")
        .depth(20)
        .pool(threads, 512);
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
    return response.hits() + "\n" + response.facets() + response.nextOffset() + outcomes;
  }

  private static List<String> oneByOne() {
    try (var engine = engines(1).start()) {
      return REQUESTS.stream().map(request -> timeless(engine.search(request))).toList();
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
    assertEquals(oneByOne(), List.copyOf(new TreeMap<>(results).values()));
  }

  private static void join(java.util.concurrent.Future<?> call) {
    try {
      call.get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
