package symposium.eval.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symposium.core.model.PaperId;
import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;

final class CalibrationsTest {

  private static Ranking ranking(double... scores) {
    var docs = new ArrayList<ScoredDoc>();
    for (double score : scores) {
      docs.add(new ScoredDoc(PaperId.of("local:" + docs.size()), score));
    }
    return docs.isEmpty() ? Ranking.empty() : Ranking.of(docs, docs.size());
  }

  static List<Calibration> all() {
    var all = new ArrayList<>(Calibrations.all());
    all.add(taught());
    return all;
  }

  private static Calibration taught() {
    return Isotonic.fit(
        List.of(
            new Isotonic.Seen(0, 1, false),
            new Isotonic.Seen(0.5, 1, true),
            new Isotonic.Seen(0.6, 1, false),
            new Isotonic.Seen(1, 1, true)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void valuesLieInTheUnitIntervalAndKeepTheOrder(Calibration calibration) {
    double[] values = calibration.calibrate(ranking(30, 9, 8.5, 8, 2, -1));
    assertEquals(6, values.length);
    for (int i = 0; i < values.length; i++) {
      assertTrue(values[i] >= 0 && values[i] <= 1, calibration.name() + " " + values[i]);
      assertTrue(i == 0 || values[i] <= values[i - 1], calibration.name());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyListStaysEmpty(Calibration calibration) {
    assertEquals(0, calibration.calibrate(Ranking.empty()).length);
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalScoresAreWorthTheSameButForRanks(Calibration calibration) {
    double[] values = calibration.calibrate(ranking(2, 2));
    assertEquals(calibration.name().equals("rank") ? 0.5 : values[0], values[1]);
    assertEquals(1, values[0]);
  }

  @Test
  void standardScoresAreSqueezed() {
    double above = 1 / (1 + Math.exp(-1));
    assertArrayEquals(
        new double[] {above, 1 - above}, new ZScore().calibrate(ranking(3, 1)), 1e-12);
  }

  @Test
  void threeDeviationsSpanTheScale() {
    assertArrayEquals(
        new double[] {4.0 / 6, 2.0 / 6}, new ThreeSigma().calibrate(ranking(3, 1)), 1e-12);
  }

  @Test
  void violatorsArePooledAndTheBestStepIsOne() {
    // steps: 0 at 0; one half at .55; 1 at 1
    double[] values = taught().calibrate(ranking(100, 55, 0));
    assertArrayEquals(new double[] {1, 0.5, 0}, values, 1e-12);
  }

  @Test
  void anExpertThatNeverFoundAnythingIsScaledOnly() {
    var calibration = Isotonic.fit(List.of(new Isotonic.Seen(1, 1, false)));
    assertEquals("min-max", calibration.name());
  }
}
