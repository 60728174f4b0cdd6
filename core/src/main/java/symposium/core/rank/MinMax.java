package symposium.core.rank;

import java.util.Arrays;

/// Min–max calibration over the retrieved list: the best score becomes 1, the list's last 0, and a
/// list of equal scores all 1 (Montague and Aslam, *Relevance score normalization for metasearch*,
/// CIKM 2001, §2, "standard norm").
///
/// Whatever the list does not hold counts as 0 in fusion, which continues the scale downwards.
/// Thread-safe: immutable.
public record MinMax() implements Calibration {

  @Override
  public double[] calibrate(Ranking ranking) {
    var docs = ranking.docs();
    double[] scaled = new double[docs.size()];
    if (docs.isEmpty()) {
      return scaled;
    }
    // Halves, because the difference of two finite scores may be infinite.
    double max = docs.getFirst().score() / 2;
    double range = max - docs.getLast().score() / 2;
    if (range == 0) {
      Arrays.fill(scaled, 1);
      return scaled;
    }
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = 1 - (max - docs.get(i).score() / 2) / range;
    }
    return scaled;
  }

  @Override
  public String name() {
    return "min-max";
  }
}
