package symposium.eval.calibrate;

import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;

/// Distribution-based scores: three standard deviations below the list's mean become 0, three above
/// it 1, and what lies outside is cut. One outlier at the top does not press all others down, as it
/// does with min–max. Thread-safe: immutable.
public record ThreeSigma() implements Calibration {

  private static final double SIGMAS = 3;

  @Override
  public double[] calibrate(Ranking ranking) {
    Moments moments = Moments.of(ranking);
    double reach = SIGMAS * moments.deviation();
    return ranking.docs().stream()
        .mapToDouble(
            doc ->
                reach == 0
                    ? 1
                    : Math.clamp((doc.score() - moments.mean() + reach) / (2 * reach), 0, 1))
        .toArray();
  }

  @Override
  public String name() {
    return "three-sigma";
  }
}
