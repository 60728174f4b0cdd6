package symposium.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.fixtures.Papers;
import symposium.core.query.SearchRequest.Choice;

final class SearchRequestTest {

  private static final SearchRequest REQUEST = SearchRequest.of("experts");

  private static Choice weights(Map<String, Double> weights) {
    return new Choice(Set.of(), Optional.empty(), new TreeMap<>(weights));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void refusesLimitsOutOfRange(int limit) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> REQUEST.withPage(0, limit));
    assertEquals("limit must be in [1, 1000], got " + limit, refusal.getMessage());
  }

  @Test
  void refusesANegativeOffset() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> REQUEST.withPage(-1, 10));
    assertEquals("offset must be 0 or more, got -1", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWeightsOutOfRangeAndNamesTheExpert(double weight) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> weights(Map.of("bm25", 1.0, "dense", weight)));
    assertTrue(refusal.toString().contains("dense"), refusal::toString);
  }

  @Test
  void refusesWeightsThatAreAllZero() {
    assertThrows(IllegalArgumentException.class, () -> weights(Map.of("bm25", 0.0)));
  }

  @Test
  void copiesDifferInOnePartOnly() {
    var changed =
        REQUEST
            .withPage(20, 5)
            .withSort(Sort.DATE)
            .withFilters(List.of(new Filter.InSource("arxiv")))
            .withSeeds(List.of(Papers.id("a")), List.of(Papers.id("b")))
            .withChoice(weights(Map.of("bm25", 1.0)));
    assertEquals(
        new SearchRequest(
            "experts",
            List.of(new Filter.InSource("arxiv")),
            List.of(Papers.id("a")),
            List.of(Papers.id("b")),
            20,
            5,
            Sort.DATE,
            weights(Map.of("bm25", 1.0))),
        changed);
  }
}
