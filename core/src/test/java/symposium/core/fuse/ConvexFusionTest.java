package symposium.core.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static symposium.core.fixtures.Papers.id;
import static symposium.core.fixtures.Papers.ranking;

import java.util.List;
import org.junit.jupiter.api.Test;
import symposium.core.retrieve.ExpertId;

final class ConvexFusionTest extends FusionContract {

  @Override
  Fusion fusion() {
    return new ConvexFusion();
  }

  @Test
  void addsWeightedCalibratedScores() {
    var fused =
        fusion()
            .fuse(
                THREE,
                List.of(
                    voice("bm25", "a 10, b 8, c 0"),
                    voice("static", "b 3, a 2, d 1"),
                    voice("dense", "c 1, b 0.5, e 0")));
    assertEquals(0.4 * 1 + 0.2 * 0.5, score(fused, "a"), ROUNDING);
    assertEquals(0.4 * 0.8 + 0.2 * 1 + 0.4 * 0.5, score(fused, "b"), ROUNDING);
    assertEquals(0.4 * 1, score(fused, "c"), ROUNDING);
    assertEquals(0, score(fused, "d"), ROUNDING);
    assertEquals(List.of(id("b"), id("a"), id("c"), id("d"), id("e")), order(fused));
  }

  @Test
  void withoutADenseVectorTheOthersWeighTwoThirdsAndOneThird() {
    var fused =
        fusion()
            .fuse(
                THREE,
                List.of(
                    voice("bm25", "seen 10, new 8, other 0"),
                    voice("static", "new 4, seen 3, other 2"),
                    voice("dense", ranking("seen 9, other 5"), Only.of("seen", "other"))));
    assertEquals(0.4 * 1 + 0.2 * 0.5 + 0.4 * 1, score(fused, "seen"), ROUNDING);
    assertEquals(2 / 3.0 * 0.8 + 1 / 3.0 * 1, score(fused, "new"), ROUNDING);
  }

  @Test
  void contributionsTellRankScoreWeightAndAmount() {
    var fused =
        fusion().fuse(THREE, List.of(voice("bm25", "a 4, b 3, c 0"), voice("dense", "b 1, a 0")));
    assertEquals(
        List.of(
            new Contribution(new ExpertId("bm25"), 2, 3, 0.5, 0.5 * 0.75),
            new Contribution(new ExpertId("dense"), 1, 1, 0.5, 0.5)),
        fused.getFirst().contributions());
  }
}
