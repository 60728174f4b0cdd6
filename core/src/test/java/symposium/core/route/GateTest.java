package symposium.core.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.retrieve.ExpertId;

final class GateTest {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId STATIC = new ExpertId("static");
  private static final ExpertId DENSE = new ExpertId("dense");

  @Test
  void weightsAreNormalised() {
    assertEquals(
        Map.of(BM25, 0.5, STATIC, 0.25, DENSE, 0.25), gate("bm25 2, static 1, dense 1").weights());
  }

  @Test
  void zeroMeansNoSay() {
    assertEquals(Set.of(BM25), gate("bm25 3, dense 0").weights().keySet());
    assertEquals(0, gate("bm25 3, dense 0").weight(DENSE));
  }

  @Test
  void allZeroIsTheEmptyGate() {
    assertEquals(Gate.of(Map.of()), gate("bm25 0, dense 0"));
  }

  @Test
  void theSilentOnesWeightGoesToTheOthersInProportion() {
    Gate gate = gate("bm25 .4, static .2, dense .4").among(Set.of(BM25, STATIC));
    assertEquals(2 / 3.0, gate.weight(BM25), 1e-15);
    assertEquals(1 / 3.0, gate.weight(STATIC), 1e-15);
    assertEquals(0, gate.weight(DENSE));
  }

  @Test
  void amongNobodyIsTheEmptyGate() {
    assertTrue(gate("bm25 1, dense 1").among(Set.of(STATIC)).weights().isEmpty());
  }

  @Test
  void amongAllChangesNothing() {
    Gate gate = gate("bm25 .4, static .2, dense .4");
    assertEquals(gate, gate.among(id -> true));
  }

  @Test
  void theOrderOfTheExpertsDoesNotMatter() {
    assertEquals(gate("a .1, b .2, c .7"), gate("c .7, b .2, a .1"));
  }

  @Test
  void hugeWeightsDoNotOverflow() {
    assertEquals(gate("a 1, b 1"), gate("a 1e308, b 1e308"));
  }

  @Test
  void aWeightTooSmallToCountHasNoSay() {
    assertEquals(gate("a 1"), gate("a 1e300, b 1e-300"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesRawWeightsOutOfRange(double weight) {
    var raw = Map.of(BM25, 2.0, DENSE, weight);
    assertThrows(IllegalArgumentException.class, () -> Gate.of(raw));
  }

  @Test
  void refusesWeightsThatDoNotSumToOne() {
    var weights = new TreeMap<>(Map.of(BM25, 0.5, DENSE, 0.4));
    assertThrows(IllegalArgumentException.class, () -> new Gate(weights));
  }

  @Test
  void refusesAWeightOfZero() {
    var weights = new TreeMap<>(Map.of(BM25, 1.0, DENSE, 0.0));
    assertThrows(IllegalArgumentException.class, () -> new Gate(weights));
  }

  @Property(tries = 300)
  void sumsToOneAndKeepsProportions(
      @ForAll @IntRange(min = 1, max = 1_000_000) int one,
      @ForAll @IntRange(min = 0, max = 1_000_000) int two,
      @ForAll @IntRange(min = 1, max = 1_000_000) int three) {
    Gate gate = Gate.of(Map.of(BM25, 1.0 * one, STATIC, 1.0 * two, DENSE, 1.0 * three));
    assertEquals(1, gate.weights().values().stream().mapToDouble(w -> w).sum(), 1e-12);
    assertEquals(1, gate.weight(BM25) / gate.weight(DENSE) * three / one, 1e-12);
  }
}
