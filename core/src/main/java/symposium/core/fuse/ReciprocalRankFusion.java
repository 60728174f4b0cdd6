package symposium.core.fuse;

import java.util.List;
import symposium.core.route.Gate;

/// Weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, *Reciprocal Rank Fusion
/// outperforms Condorcet and individual Rank Learning Methods*, SIGIR 2009): a paper at rank `r` is
/// worth `(k + 1) / (k + r)`, scaled so that rank 1 is worth 1; scores lie in [0, 1]. It ignores
/// calibration. Thread-safe: immutable.
///
/// @param k how slowly the worth falls with rank, 1 or more; 60 in the paper
public record ReciprocalRankFusion(int k) implements Fusion {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when `k` is below 1
  public ReciprocalRankFusion {
    if (k < 1) {
      throw new IllegalArgumentException("k must be 1 or more, got " + k);
    }
  }

  @Override
  public String name() {
    return "rrf";
  }

  @Override
  public List<FusedDoc> fuse(Gate gate, List<Voice> voices) {
    return WeightedSum.add(gate, voices, this::worth);
  }

  private double[] worth(Voice voice) {
    double[] worth = new double[voice.ranking().size()];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = (k + 1.0) / (k + i + 1.0);
    }
    return worth;
  }
}
