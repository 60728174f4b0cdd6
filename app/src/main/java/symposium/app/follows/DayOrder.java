package symposium.app.follows;

import java.util.Locale;

/// In which order the papers of a day, a week or a month stand.
public enum DayOrder {
  /// The newest first.
  NEWEST,
  /// Those first that fit what the reader follows, as the feed orders them; then the newest.
  INTEREST;

  /// Reads `newest` or `interest`.
  ///
  /// @param name the name
  /// @return the order
  /// @throws IllegalArgumentException when it is neither
  public static DayOrder parse(String name) {
    return switch (name.strip()) {
      case "newest" -> NEWEST;
      case "interest" -> INTEREST;
      default -> throw new IllegalArgumentException("an order is newest or interest");
    };
  }

  /// Its name in addresses.
  ///
  /// @return `newest` or `interest`
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
