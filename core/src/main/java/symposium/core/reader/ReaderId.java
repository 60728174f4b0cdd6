package symposium.core.reader;

/// A person who uses a library. Thread-safe: immutable.
///
/// @param number positive; 1 is the owner, who alone uses a library that is not shared
public record ReaderId(long number) {

  /// Whoever owns the library; the only reader where nobody signs in.
  public static final ReaderId OWNER = new ReaderId(1);

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the number is not positive
  public ReaderId {
    if (number <= 0) {
      throw new IllegalArgumentException("a reader's number is positive, got " + number);
    }
  }

  @Override
  public String toString() {
    return "reader " + number;
  }
}
