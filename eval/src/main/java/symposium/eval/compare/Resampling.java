package symposium.eval.compare;

/// How intervals and p-values are drawn; equal settings give equal values. Thread-safe: immutable.
///
/// @param seed of the random numbers
/// @param resamples for the bootstrap, in [100, 1,000,000]
/// @param permutations for the test, in [100, 1,000,000]
public record Resampling(long seed, int resamples, int permutations) {

  private static final int FEWEST = 100;
  private static final int MOST = 1_000_000;

  /// Validates.
  ///
  /// @throws IllegalArgumentException when an effort is out of range
  public Resampling {
    check("resamples", resamples);
    check("permutations", permutations);
  }

  private static void check(String name, int effort) {
    if (effort < FEWEST || effort > MOST) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d], got %d".formatted(name, FEWEST, MOST, effort));
    }
  }

  /// What the protocol asks for: 10,000 of each, seed 1.
  ///
  /// @return the settings
  public static Resampling defaults() {
    return new Resampling(1, 10_000, 10_000);
  }

  /// The same effort with another seed.
  ///
  /// @param other the seed
  /// @return the settings
  public Resampling withSeed(long other) {
    return new Resampling(other, resamples, permutations);
  }
}
