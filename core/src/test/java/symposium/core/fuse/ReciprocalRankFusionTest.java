package symposium.core.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;

final class ReciprocalRankFusionTest extends FusionContract {

  @Override
  Fusion fusion() {
    return new ReciprocalRankFusion(60);
  }

  @Test
  void addsWeightedReciprocalRanks() {
    var fused =
        fusion()
            .fuse(
                THREE,
                List.of(
                    voice("bm25", "a 10, b 8, c 0"),
                    voice("static", "b 3, a 2, d 1"),
                    voice("dense", "c 1, b 0.5")));
    assertEquals(0.4 + 0.2 * 61 / 62, score(fused, "a"), ROUNDING);
    assertEquals(0.4 * 61 / 62 + 0.2 + 0.4 * 61 / 62, score(fused, "b"), ROUNDING);
    assertEquals(0.4 * 61 / 63 + 0.4, score(fused, "c"), ROUNDING);
    assertEquals(0.2 * 61 / 63, score(fused, "d"), ROUNDING);
  }

  @Test
  void ignoresHowFarScoresLieApart() {
    var near = List.of(voice("bm25", "a 1.01, b 1"), voice("dense", "b 7, a 6"));
    var far = List.of(voice("bm25", "a 900, b 1"), voice("dense", "b 7, a -6"));
    assertEquals(order(fusion().fuse(THREE, near)), order(fusion().fuse(THREE, far)));
    assertEquals(
        score(fusion().fuse(THREE, near), "a"), score(fusion().fuse(THREE, far), "a"), ROUNDING);
  }

  @Test
  void aSmallerConstantFallsFaster() {
    var voices = List.of(voice("bm25", "a 2, b 1"));
    assertEquals(
        2 / 3.0, score(new ReciprocalRankFusion(1).fuse(gate("bm25 1"), voices), "b"), ROUNDING);
  }

  @Test
  void refusesAConstantBelowOne() {
    assertThrows(IllegalArgumentException.class, () -> new ReciprocalRankFusion(0));
  }

  @Property(tries = 200)
  void aBetterRankNeverLowersTheScore(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 11) int rank) {
    var voices = new ArrayList<>(voices(random).subList(0, 2));
    var docs = new ArrayList<ScoredDoc>();
    for (int i = 0; i < 12; i++) {
      docs.add(new ScoredDoc(symposium.core.fixtures.Papers.id("p" + i), -i));
    }
    voices.add(voice("dense", Ranking.of(docs, 12), Coverage.FULL));
    double before = score(fusion().fuse(THREE, voices), "p" + rank);
    docs.set(rank, new ScoredDoc(docs.get(rank).id(), -rank + 1.5));
    voices.set(2, voice("dense", Ranking.of(docs, 12), Coverage.FULL));
    assertTrue(score(fusion().fuse(THREE, voices), "p" + rank) > before);
  }
}
