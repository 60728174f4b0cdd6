package symposium.core.rank;

/// Brings one expert's scores for one query to a scale that can be added to other experts'.
/// Implementations are stateless, keep the order and are thread-safe.
public interface Calibration {

  /// Calibrates a whole ranking.
  ///
  /// @param ranking an expert's ranking
  /// @return shape `[ranking.size()]`, in [0, 1], never increasing
  double[] calibrate(Ranking ranking);

  /// A short name for traces, such as `min-max`.
  ///
  /// @return the name
  String name();
}
