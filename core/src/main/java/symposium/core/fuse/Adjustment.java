package symposium.core.fuse;

import symposium.core.model.PaperId;

/// A named change to one paper's fused score, shown in the trace. Thread-safe: immutable.
///
/// @param id the paper, which need not have been retrieved
/// @param name what it is for, such as `exact title`
/// @param amount added to the score, finite
public record Adjustment(PaperId id, String name, double amount) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the amount is NaN or infinite
  public Adjustment {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException(
          "amount of '%s' for %s must be finite, got %s".formatted(name, id, amount));
    }
  }
}
