package com.example.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.wire.Symposium;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Expert;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;

final class OwnExpertTest {

  private static final PaperId OKAPI = PaperId.of("local:okapi");
  private static final PaperId GATES = PaperId.of("local:gates");
  private static final ExpertId NOTES = new ExpertId("notes");

  @TempDir Path folder;

  private static Expert expert() {
    return new Expert(
        NOTES,
        new NotesRetriever(Map.of(OKAPI, "Tuesday seminar: start here", GATES, "for Friday")),
        1,
        new MinMax(),
        Set.of());
  }

  private static void fill(Symposium library) {
    library.add(
        List.of(
            Paper.builder(OKAPI, "Weighting terms by saturation").build(),
            Paper.builder(GATES, "Gates that choose few of many").build()));
  }

  private static List<PaperId> ids(SearchResponse response) {
    return response.hits().stream().map(Hit::paper).map(Paper::id).toList();
  }

  private static List<ExpertId> heard(SearchResponse response) {
    return response.trace().experts().stream()
        .filter(one -> one.returned() > 0)
        .map(ExpertTrace::expert)
        .toList();
  }

  @Test
  void aProgramBringsAnExpertAndARouterThatAsksIt() {
    try (var library = Symposium.open(folder)) {
      fill(library);
    }
    Map<PaperId, String> notes = Map.of(OKAPI, "Tuesday seminar: start here");
    // begin: use
    var expert =
        new Expert(new ExpertId("notes"), new NotesRetriever(notes), 1, new MinMax(), Set.of());
    var router =
        new FixedRouter(
            "with-notes", Gate.of(Map.of(new ExpertId("bm25"), 0.6, new ExpertId("notes"), 0.4)));
    try (var library = Symposium.builder(folder).expert(expert).router(router).open()) {
      SearchResponse response = library.search("tuesday seminar");
      // end: use
      assertEquals(List.of(OKAPI), ids(response));
      assertEquals("with-notes", response.trace().router());
      assertEquals(NOTES, response.hits().getFirst().contributions().getFirst().expert());
    }
  }

  @Test
  void requestsWeighItAndTheUniformRouterAsksIt() {
    try (var library = Symposium.builder(folder).expert(expert()).open()) {
      fill(library);
      var weights = new TreeMap<>(Map.of("notes", 1.0, "bm25", 1.0));
      var weighed = new SearchRequest.Choice(Set.of(), Optional.empty(), weights);
      var uniform = new SearchRequest.Choice(Set.of(), Optional.of("uniform"), new TreeMap<>());
      var request = SearchRequest.of("seminar on gates");
      assertEquals(
          Set.of(OKAPI, GATES), Set.copyOf(ids(library.search(request.withChoice(weighed)))));
      assertTrue(heard(library.search(request.withChoice(uniform))).contains(NOTES));
    }
  }

  @Test
  void whoKnowsNoConditionsAbstains() {
    try (var library = Symposium.builder(folder).expert(expert()).open()) {
      fill(library);
      var notes =
          new SearchRequest.Choice(Set.of(), Optional.empty(), new TreeMap<>(Map.of("notes", 1.0)));
      var restricted = SearchRequest.of("seminar after:2020").withChoice(notes);
      assertEquals(List.of(), ids(library.search(restricted)));
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedAndTheHomeIsFreeAgain() {
    var taken =
        new Expert(new ExpertId("bm25"), new NotesRetriever(Map.of()), 1, new MinMax(), Set.of());
    var opening = Symposium.builder(folder).expert(taken);
    assertThrows(IllegalArgumentException.class, opening::open);
    try (var library = Symposium.open(folder)) {
      assertEquals(0, library.count());
    }
  }
}
