package symposium.language;

/// What a server knows its customer by. It prints as nothing, so that no log or trace can hold it.
/// Thread-safe: immutable.
public final class ApiKey {

  private static final int LONGEST = 4_096;

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /// Checks a key.
  ///
  /// @param value printable ASCII without blanks
  /// @return the key
  /// @throws IllegalArgumentException when it cannot be a key; the message does not hold it
  public static ApiKey of(String value) {
    if (value.isEmpty()
        || value.length() > LONGEST
        || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("a key is 1 to 4096 printable characters without blanks");
    }
    return new ApiKey(value);
  }

  /// The header that shows it.
  String authorization() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
