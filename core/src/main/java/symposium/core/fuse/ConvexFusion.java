package symposium.core.fuse;

import java.util.List;
import symposium.core.route.Gate;

/// Convex combination of calibrated scores (Bruch, Gai and Ingber, *An Analysis of Fusion Functions
/// for Hybrid Retrieval*, TOIS 2023, §3): `score(p) = Σ weight(e) · calibrated(e, p)` over the
/// experts that could see the paper. Scores lie in [0, 1]. Thread-safe: immutable.
public record ConvexFusion() implements Fusion {

  @Override
  public String name() {
    return "convex";
  }

  @Override
  public List<FusedDoc> fuse(Gate gate, List<Voice> voices) {
    return WeightedSum.add(gate, voices, voice -> voice.calibration().calibrate(voice.ranking()));
  }
}
