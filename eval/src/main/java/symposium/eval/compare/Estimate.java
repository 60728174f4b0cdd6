package symposium.eval.compare;

/// A mean difference and the interval that holds it in 95 of 100 samples of topics. Thread-safe:
/// immutable.
///
/// @param delta run minus baseline, in the metric's unit, in [-1, 1]
/// @param low the interval's lower end
/// @param high its upper end, not below the lower
public record Estimate(double delta, double low, double high) {}
