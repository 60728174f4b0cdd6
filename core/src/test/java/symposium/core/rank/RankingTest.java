package symposium.core.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.id;
import static symposium.core.fixtures.Papers.ranking;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.model.PaperId;

final class RankingTest {

  @Test
  void sortsBestFirst() {
    assertEquals(ids("c", "a", "b"), ids(ranking("a 2, b 1, c 3")));
  }

  @Test
  void tiesAreBrokenById() {
    assertEquals(ids("a", "b", "c"), ids(ranking("c 1, a 1, b 1")));
  }

  @Test
  void negativeZeroTiesWithZero() {
    assertEquals(ids("a", "b"), ids(ranking("a -0.0, b 0.0")));
  }

  @Test
  void keepsTheBestK() {
    var docs = ranking("a 1, b 2, c 3").docs();
    assertEquals(ids("c", "b"), ids(Ranking.of(docs, 2)));
  }

  @Test
  void topIsAPrefix() {
    Ranking ranking = ranking("a 3, b 2, c 1");
    for (int k = 0; k <= 4; k++) {
      assertEquals(ranking.docs().subList(0, Math.min(k, 3)), ranking.top(k).docs());
    }
  }

  @Test
  void ranksCountFromOne() {
    assertEquals(Map.of(id("a"), 1, id("b"), 2), ranking("b 1, a 2").ranks());
  }

  @Test
  void equalContentIsEqual() {
    assertEquals(ranking("a 1, b 2"), ranking("b 2, a 1"));
    assertEquals(ranking("a 1, b 2").hashCode(), ranking("b 2, a 1").hashCode());
  }

  @Test
  void theEmptyRankingHasNothing() {
    assertTrue(Ranking.empty().isEmpty());
    assertEquals(Ranking.empty(), Ranking.of(List.of(), 5));
  }

  @Test
  void refusesAPaperTwice() {
    var twice = List.of(new ScoredDoc(id("a"), 1), new ScoredDoc(id("a"), 2));
    var refusal = assertThrows(IllegalArgumentException.class, () -> Ranking.of(twice, 5));
    assertTrue(refusal.toString().contains("local:a"), refusal::toString);
  }

  @Test
  void refusesAPaperTwiceBelowTheCut() {
    var twice = List.of(new ScoredDoc(id("a"), 1), new ScoredDoc(id("a"), 2));
    assertThrows(IllegalArgumentException.class, () -> Ranking.of(twice, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesKBelowOne(int k) {
    assertThrows(IllegalArgumentException.class, () -> Ranking.of(List.of(), k));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesScoresThatAreNotFinite(double score) {
    assertThrows(IllegalArgumentException.class, () -> new ScoredDoc(id("a"), score));
  }

  private static List<PaperId> ids(Ranking ranking) {
    return ranking.docs().stream().map(ScoredDoc::id).toList();
  }

  private static List<PaperId> ids(String... names) {
    return List.of(names).stream().map(name -> id(name)).toList();
  }
}
