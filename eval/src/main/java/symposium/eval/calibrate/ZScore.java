package symposium.eval.calibrate;

import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;

/// Standard scores of the retrieved list (Montague and Aslam, *Relevance score normalization for
/// metasearch*, CIKM 2001, §2, "zero-mean, unit-variance"), squeezed into (0, 1) by the logistic
/// function so that what a list does not hold stays below everything it holds. Thread-safe:
/// immutable.
public record ZScore() implements Calibration {

  @Override
  public double[] calibrate(Ranking ranking) {
    Moments moments = Moments.of(ranking);
    return ranking.docs().stream()
        .mapToDouble(
            doc ->
                moments.deviation() == 0
                    ? 1
                    : 1 / (1 + Math.exp((moments.mean() - doc.score()) / moments.deviation())))
        .toArray();
  }

  @Override
  public String name() {
    return "z-score";
  }
}
