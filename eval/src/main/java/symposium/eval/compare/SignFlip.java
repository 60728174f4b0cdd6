package symposium.eval.compare;

import java.util.random.RandomGenerator;

/// The paired permutation test: were run and baseline alike, each topic's difference could as well
/// have the other sign, so the share of random signs under which the mean difference is as great as
/// the observed one is the p-value (Smucker, Allan and Carterette, *A comparison of statistical
/// significance tests for information retrieval evaluation*, CIKM 2007, §3.1). Stateless.
final class SignFlip {

  /// Sums in different orders of sign differ by no more than this.
  private static final double ROUNDING = 1e-12;

  private SignFlip() {}

  /// The two-sided p-value, the observed signs counted as one of the permutations.
  static double test(Layers deltas, int permutations, RandomGenerator dice) {
    double[] shares = shares(deltas);
    double observed = Math.abs(deltas.mean());
    int asGreat = 1;
    for (int permutation = 0; permutation < permutations; permutation++) {
      if (Math.abs(flipped(shares, dice)) >= observed - ROUNDING) {
        asGreat++;
      }
    }
    return (double) asGreat / (permutations + 1);
  }

  /// What each topic adds to the mean difference.
  private static double[] shares(Layers deltas) {
    var shares = java.util.stream.DoubleStream.builder();
    for (int layer = 0; layer < deltas.size(); layer++) {
      double[] values = deltas.values(layer);
      for (double value : values) {
        shares.add(value / values.length / deltas.size());
      }
    }
    return shares.build().toArray();
  }

  private static double flipped(double[] shares, RandomGenerator dice) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < shares.length; i++) {
      signs = i % Long.SIZE == 0 ? dice.nextLong() : signs >>> 1;
      sum += (signs & 1) == 0 ? shares[i] : -shares[i];
    }
    return sum;
  }
}
