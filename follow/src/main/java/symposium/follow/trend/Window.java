package symposium.follow.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How far back a trend looks.
public enum Window {
  /// One day.
  DAY(1, 0.5),
  /// Seven days.
  WEEK(7, 3),
  /// Thirty days.
  MONTH(30, 10);

  private final int days;
  private final double halfLife;

  Window(int days, double halfLife) {
    this.days = days;
    this.halfLife = halfLife;
  }

  /// Reads `day`, `week` or `month`.
  ///
  /// @param name the name
  /// @return the window
  /// @throws IllegalArgumentException when it is none of them
  public static Window parse(String name) {
    return Arrays.stream(values())
        .filter(window -> window.key().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "it must be %s, got '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(Window::key)
                                .collect(Collectors.joining(", ")),
                            name.length() <= 40 ? name : name.substring(0, 40) + "…")));
  }

  /// Its name in addresses.
  ///
  /// @return `day`, `week` or `month`
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How many days it holds.
  ///
  /// @return 1, 7 or 30
  public int days() {
    return days;
  }

  /// After how many days something counts half.
  ///
  /// @return days, above 0
  public double halfLife() {
    return halfLife;
  }

  /// Its first day.
  ///
  /// @param last its last day
  /// @return a day
  public LocalDate first(LocalDate last) {
    return last.minusDays(days - 1L);
  }

  /// What something of a given age still counts.
  ///
  /// @param ageDays days, 0 or more
  /// @return in (0, 1], 1 for age 0
  double decay(double ageDays) {
    return Math.exp(-Math.log(2) * Math.max(0, ageDays) / halfLife);
  }
}
