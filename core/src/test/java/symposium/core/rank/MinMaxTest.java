package symposium.core.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.ranking;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import symposium.core.model.PaperId;

final class MinMaxTest {

  private static final MinMax MIN_MAX = new MinMax();

  @Test
  void theBestIsOneTheLastIsZero() {
    assertArrayEquals(new double[] {1, 0.75, 0}, MIN_MAX.calibrate(ranking("a 9, b 8, c 5")));
  }

  @Test
  void negativeScoresAreScaledAlike() {
    assertArrayEquals(new double[] {1, 0.75, 0}, MIN_MAX.calibrate(ranking("a -1, b -2, c -5")));
  }

  @Test
  void equalScoresAreAllOne() {
    assertArrayEquals(new double[] {1, 1, 1}, MIN_MAX.calibrate(ranking("a 4, b 4, c 4")));
  }

  @Test
  void aSinglePaperIsOne() {
    assertArrayEquals(new double[] {1}, MIN_MAX.calibrate(ranking("a -3")));
  }

  @Test
  void nothingStaysNothing() {
    assertArrayEquals(new double[0], MIN_MAX.calibrate(Ranking.empty()));
  }

  @Test
  void theWidestSpreadStaysFinite() {
    Ranking extreme = ranking("a " + Double.MAX_VALUE + ", b 0, c " + -Double.MAX_VALUE);
    assertArrayEquals(new double[] {1, 0.5, 0}, MIN_MAX.calibrate(extreme));
  }

  @Test
  void theNarrowestSpreadStaysFinite() {
    assertArrayEquals(
        new double[] {1, 1}, MIN_MAX.calibrate(ranking("a " + Double.MIN_VALUE + ", b 0")));
  }

  @Property(tries = 300)
  void valuesStayInBoundsAndInOrder(@ForAll @Size(max = 30) List<Double> scores) {
    var docs = new ArrayList<ScoredDoc>();
    for (double score : scores) {
      docs.add(new ScoredDoc(PaperId.of("local:" + docs.size()), score));
    }
    double last = 1;
    for (double value : MIN_MAX.calibrate(Ranking.of(docs, 100))) {
      assertTrue(value >= 0 && value <= last, () -> "not in [0, last]: " + value);
      last = value;
    }
  }
}
