package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.dated;
import static symposium.core.fixtures.Papers.id;
import static symposium.core.fixtures.Papers.paper;
import static symposium.core.fixtures.Papers.ranking;
import static symposium.core.fixtures.Papers.titled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.engine.Facets.Count;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.fixtures.AbstainingRetriever;
import symposium.core.fixtures.Engines;
import symposium.core.fixtures.FixedRetriever;
import symposium.core.fixtures.HashingRetriever;
import symposium.core.fuse.Contribution;
import symposium.core.fuse.ReciprocalRankFusion;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;

final class SearchEngineTest {

  private static List<String> names(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  private static List<Double> weights(SearchResponse response, String name) {
    return response.hits().stream()
        .filter(hit -> hit.paper().id().equals(id(name)))
        .flatMap(hit -> hit.contributions().stream())
        .map(Contribution::weight)
        .toList();
  }

  private static Engines two() {
    return new Engines()
        .papers("a", "b", "c", "d")
        .expert("bm25", "a 10, b 8, c 0")
        .expert("dense", "b 1, c 0.5, d 0")
        .gate("fixed", "bm25 1, dense 1");
  }

  @Test
  void fusesWhatTheExpertsFind() {
    try (var engine = two().start()) {
      var response = engine.search("experts");
      assertEquals(List.of("b", "a", "c", "d"), names(response));
      assertEquals(
          List.of(
              new Contribution(new ExpertId("bm25"), 2, 8, 0.5, 0.4),
              new Contribution(new ExpertId("dense"), 1, 1, 0.5, 0.5)),
          response.hits().getFirst().contributions());
      assertEquals(4, response.total());
      assertEquals(Optional.empty(), response.nextOffset());
      assertFalse(response.more());
      assertTrue(response.notes().isEmpty());
    }
  }

  @Test
  void theTraceTellsRouterFusionExpertsAndHops() {
    try (var engine = two().absent("late", "no model").start()) {
      var trace = engine.search("experts").trace();
      assertEquals("fixed", trace.router());
      assertEquals("convex", trace.fusion());
      assertEquals(
          List.of("bm25 ANSWERED 0.5 3", "dense ANSWERED 0.5 3", "late ABSENT 0.0 0"),
          trace.experts().stream()
              .map(
                  one ->
                      one.expert()
                          + " "
                          + one.outcome()
                          + " "
                          + one.weight()
                          + " "
                          + one.returned())
              .toList());
      assertEquals(
          List.of("analyze", "experts", "fuse", "join", "rerank", "total"),
          List.copyOf(trace.nanos().keySet()));
    }
  }

  @Test
  void anotherFusionIsUsedWhereWired() {
    try (var engine = two().fusion(new ReciprocalRankFusion(60)).start()) {
      var response = engine.search("experts");
      assertEquals("rrf", response.trace().fusion());
      assertEquals(0.5 * 61 / 62 + 0.5, response.hits().getFirst().score(), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "\"\" - “”"})
  void refusesAQueryWithNothingToSearchBy(String text) {
    try (var engine = two().start()) {
      var refusal = assertThrows(InvalidInput.class, () -> engine.search(text));
      assertTrue(refusal.explanation().contains("empty"), refusal::explanation);
    }
  }

  @Test
  void aConditionAloneIsAQuery() {
    try (var engine = two().start()) {
      assertEquals(4, engine.search("au:karpathy").total());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void pagesJoinedAreTheWholeList(int limit) {
    var ids = IntStream.range(0, 40).mapToObj(i -> id("p" + i)).toList();
    var papers = ids.stream().map(one -> paper(one.value())).toList();
    var engines =
        new Engines()
            .papers(papers)
            .expert("one", new HashingRetriever(1, ids))
            .expert("two", new HashingRetriever(2, ids))
            .depth(15);
    try (var engine = engines.start()) {
      var request = SearchRequest.of("paging");
      List<String> whole = names(engine.search(request.withPage(0, 1000)));
      var joined = new ArrayList<String>();
      Optional<Integer> next = Optional.of(0);
      while (next.isPresent()) {
        var page = engine.search(request.withPage(next.get(), limit));
        assertTrue(page.more());
        assertEquals(whole.size(), page.total());
        joined.addAll(names(page));
        next = page.nextOffset();
      }
      assertEquals(whole, joined);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, Integer.MAX_VALUE})
  void pagesBehindTheEndAreEmpty(int offset) {
    try (var engine = two().start()) {
      var response = engine.search(SearchRequest.of("experts").withPage(offset, 10));
      assertEquals(List.of(), response.hits());
      assertEquals(4, response.total());
      assertEquals(Optional.empty(), response.nextOffset());
    }
  }

  @Test
  void dateOrderHoldsAmongRelevantPapersUndatedLast() {
    var engines =
        new Engines()
            .papers(
                List.of(
                    dated("old", "1998-03-02"),
                    dated("mid", "2017-06"),
                    dated("day", "2017-06-12"),
                    dated("year", "2017"),
                    paper("undated"),
                    dated("irrelevant", "2026-01-01")))
            .expert("bm25", "old 10, mid 9, year 8, undated 8, day 6, irrelevant 1, old2 0");
    try (var engine = engines.start()) {
      var response = engine.search(SearchRequest.of("words").withSort(Sort.DATE));
      assertEquals(List.of("day", "mid", "year", "old", "undated"), names(response));
      assertEquals(5, response.total());
    }
  }

  @Test
  void browsingByDateKeepsAll() {
    var engines =
        new Engines()
            .papers(List.of(dated("old", "1998"), dated("new", "2024-05-01")))
            .expert("bm25", "old 10, new 0");
    try (var engine = engines.start()) {
      var response = engine.search(SearchRequest.of("cat:cs.IR").withSort(Sort.DATE));
      assertEquals(List.of("new", "old"), names(response));
    }
  }

  @Test
  void anExactMatchIsRelevantToAListByDateThoughNobodyFoundIt() {
    var engines =
        new Engines()
            .papers(List.of(dated("new", "2024"), dated("exact", "2001"), dated("old", "1998")))
            .expert("bm25", "new 3, old 2, other 0");
    try (var engine = engines.start()) {
      var response = engine.search(SearchRequest.of("local:exact").withSort(Sort.DATE));
      assertEquals(List.of("new", "exact", "old"), names(response));
    }
  }

  @Test
  void equalDatesKeepTheOrderOfRelevance() {
    var engines =
        new Engines()
            .papers(List.of(dated("a", "2020-01-01"), dated("b", "2020-01-01")))
            .expert("bm25", "a 9, b 10, c 0");
    try (var engine = engines.start()) {
      var response = engine.search(SearchRequest.of("words").withSort(Sort.DATE));
      assertEquals(List.of("b", "a"), names(response));
    }
  }

  @Test
  void anExactIdPutsThePaperFirstThoughNobodyFoundIt() {
    PaperId arxiv = PaperId.of("arxiv:1706.03762");
    Paper exact = Paper.builder(id("zz"), "Attention").aliases(List.of(arxiv)).build();
    var engines = new Engines().papers("a", "b").papers(List.of(exact)).expert("bm25", "a 3, b 1");
    try (var engine = engines.start()) {
      for (String text :
          List.of("1706.03762", "arXiv:1706.03762v5 [cs.CL]", "https://arxiv.org/abs/1706.03762")) {
        var response = engine.search(text);
        assertEquals(List.of("zz", "a", "b"), names(response), text);
        assertEquals("exact id", response.hits().getFirst().adjustments().getFirst().name());
      }
    }
  }

  @Test
  void anExactTitlePutsAllPapersOfThatTitleFirstInTheirOrder() {
    var engines =
        new Engines()
            .papers("a", "b")
            .papers(List.of(titled("x", "On Routing!"), titled("y", "On routing")))
            .papers(List.of(titled("z", "on  routing")))
            .expert("bm25", "a 9, b 8, z 7, y 6");
    try (var engine = engines.start()) {
      assertEquals(List.of("z", "x", "y", "a", "b"), names(engine.search("on routing")));
    }
  }

  @Test
  void aTitleInQuotesIsExactAmongWhatHasThePhrase() {
    var engines =
        new Engines()
            .papers("a")
            .papers(List.of(titled("x", "On Routing"), titled("y", "On Routing")))
            .expert("bm25", "a 9, x 8");
    try (var engine = engines.start()) {
      assertEquals(List.of("x", "a"), names(engine.search("\"on routing\"")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local:x", "on routing"})
  void nothingIsLiftedPastTheFilters(String text) {
    var engines =
        new Engines().papers("a").papers(List.of(titled("x", "On Routing"))).expert("bm25", "a 9");
    try (var engine = engines.start()) {
      var filters = List.<Filter>of(new Filter.InSource("arxiv"));
      assertEquals(List.of("a"), names(engine.search(SearchRequest.of(text).withFilters(filters))));
    }
  }

  @Test
  void whatPassesTheFiltersIsLifted() {
    var engines =
        new Engines()
            .papers("a")
            .papers(List.of(titled("x", "On Routing")))
            .expert("bm25", "a 9, x 1");
    try (var engine = engines.start()) {
      var filters = List.<Filter>of(new Filter.InSource("test"));
      assertEquals(
          List.of("x", "a"),
          names(engine.search(SearchRequest.of("on routing").withFilters(filters))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "words", "local:a", "Paper a", "local:b"})
  void seedsAreNeverResults(String text) {
    try (var engine = two().start()) {
      var request = SearchRequest.of(text).withSeeds(List.of(id("a")), List.of(id("b")));
      assertEquals(List.of("c", "d"), names(engine.search(request)));
    }
  }

  @Test
  void seedsMayBeNamedByAlias() {
    PaperId alias = PaperId.of("doi:10.1000/seed");
    Paper seed = Paper.builder(id("b"), "Seed").aliases(List.of(alias)).build();
    var engines = new Engines().papers("a").papers(List.of(seed)).expert("bm25", "b 2, a 1");
    try (var engine = engines.start()) {
      var response = engine.search(SearchRequest.of("").withSeeds(List.of(alias), List.of()));
      assertEquals(List.of("a"), names(response));
    }
  }

  @Test
  void anUnknownSeedIsNotFoundByName() {
    try (var engine = two().start()) {
      var request = SearchRequest.of("").withSeeds(List.of(id("nowhere")), List.of());
      var refusal = assertThrows(NotFound.class, () -> engine.search(request));
      assertEquals("There is no paper local:nowhere here.", refusal.explanation());
    }
  }

  @Test
  void dislikedPapersAloneAreNoQuery() {
    try (var engine = two().start()) {
      var request = SearchRequest.of("").withSeeds(List.of(), List.of(id("a")));
      assertThrows(InvalidInput.class, () -> engine.search(request));
    }
  }

  @Test
  void papersTheLibraryNoLongerHasAreLeftOut() {
    var engines = new Engines().papers("a").expert("bm25", "gone 3, a 1");
    try (var engine = engines.start()) {
      var response = engine.search("words");
      assertEquals(List.of("a"), names(response));
      assertEquals(1, response.total());
    }
  }

  @Test
  void facetsCountTheResultsOfAllPages() {
    var engines =
        new Engines()
            .papers(List.of(dated("a", "2019"), dated("b", "2020-02"), dated("c", "2020-01-09")))
            .papers("d")
            .expert("bm25", "a 4, b 3, c 2, d 1");
    try (var engine = engines.start()) {
      var facets = engine.search(SearchRequest.of("words").withPage(0, 1)).facets();
      assertEquals(List.of(new Count("2020", 2), new Count("2019", 1)), facets.years());
      assertEquals(List.of(new Count("cs.IR", 3)), facets.categories());
      assertEquals(List.of(new Count("test", 4)), facets.sources());
    }
  }

  @Test
  void aNoteSaysWhatShareAnExpertHasRead() {
    Coverage nearlyAll =
        new Coverage() {
          @Override
          public double share() {
            return 0.99999;
          }

          @Override
          public boolean covers(PaperId id) {
            return !id.equals(id("c"));
          }
        };
    var engines =
        new Engines()
            .papers("a", "b", "c")
            .expert("bm25", "a 3, c 2, b 1")
            .expert("dense", new FixedRetriever(ranking("b 2, a 1"), nearlyAll));
    try (var engine = engines.start()) {
      var response = engine.search("words");
      assertEquals(1, response.notes().size());
      assertTrue(
          response.notes().getFirst().startsWith("The dense expert has read 99.9 %"),
          response.notes()::toString);
      assertEquals(List.of(1.0), weights(response, "c"));
    }
  }

  @Test
  void whoeverAbstainsLeavesItsWeightToTheOthersSilently() {
    var engines =
        two().expert("static", new AbstainingRetriever("no words")).gate("all", "static 2, bm25 1");
    try (var engine = engines.start()) {
      var choice = SearchRequest.Choice.defaults();
      var response =
          engine.search(
              SearchRequest.of("words")
                  .withChoice(
                      new SearchRequest.Choice(
                          choice.experts(), Optional.of("all"), choice.weights())));
      assertTrue(response.notes().isEmpty());
      assertEquals(List.of("a", "b", "c"), names(response));
      assertEquals(1, response.hits().getFirst().score(), 1e-12);
    }
  }
}
