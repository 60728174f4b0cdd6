package symposium.eval.calibrate;

import java.util.List;
import symposium.core.rank.Calibration;
import symposium.core.rank.MinMax;

/// The calibrations that learn nothing. Thread-safe: no state.
public final class Calibrations {

  private Calibrations() {}

  /// All of them.
  ///
  /// @return the one that ships first
  public static List<Calibration> all() {
    return List.of(new MinMax(), new ZScore(), new ThreeSigma(), new ByRank());
  }
}
