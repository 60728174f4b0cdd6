package symposium.follow.trend;

import java.time.LocalDate;

/// Which trend is asked for. Thread-safe: immutable.
///
/// @param window how far back to look
/// @param asOf the day that counts as today, the window's last
/// @param popularity whether counts from elsewhere take part
/// @param limit papers at most, 1 to [#MAX_LIMIT]
public record TrendRequest(Window window, LocalDate asOf, Popularity popularity, int limit) {

  /// The most papers in a list.
  public static final int MAX_LIMIT = 100;

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the limit is out of range
  public TrendRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be in [1, %d], got %d".formatted(MAX_LIMIT, limit));
    }
  }

  /// Whether Hugging Face's upvotes and GitHub's stars count.
  public enum Popularity {
    /// They count.
    ON,
    /// Only this library's readers and topics count.
    OFF;

    /// Reads `on` or `off`.
    ///
    /// @param text the word
    /// @return the choice
    /// @throws IllegalArgumentException when it is neither
    public static Popularity parse(String text) {
      return switch (text.strip()) {
        case "on" -> ON;
        case "off" -> OFF;
        default -> throw new IllegalArgumentException("it must be on or off");
      };
    }
  }
}
