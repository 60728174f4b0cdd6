package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PairRanksTest {

  private final StaticEncoder encoder = Concepts.withRandomVectors(1).encoder();

  @Test
  void abstractsThatRepeatTheirTitleComeFirst() {
    var pairs =
        List.of(
            new StaticPairs.Pair("t1", "t1"),
            new StaticPairs.Pair("t2", "t2"),
            new StaticPairs.Pair("t3", "t3"));
    assertArrayEquals(new double[] {1, 1, 1}, PairRanks.reciprocal(encoder, pairs));
  }

  @Test
  void anEquallyNearAbstractCountsAsNearer() {
    var pairs = List.of(new StaticPairs.Pair("t1", "t1"), new StaticPairs.Pair("t2", "t1"));
    assertArrayEquals(new double[] {.5, .5}, PairRanks.reciprocal(encoder, pairs));
  }

  @Test
  void theErrorIsThatOfThePairedDifferences() {
    double[] before = {0, 0, 0, 0};
    double[] after = {1, 0, 1, 0};
    assertEquals(Math.sqrt(1.0 / 3 / 4), PairRanks.error(before, after), 1e-12);
    assertEquals(0, PairRanks.error(after, after));
    assertEquals(Double.POSITIVE_INFINITY, PairRanks.error(new double[1], new double[1]));
  }
}
