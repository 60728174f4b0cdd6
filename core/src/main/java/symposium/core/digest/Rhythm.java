package symposium.core.digest;

import java.time.Period;

/// How often a digest comes.
public enum Rhythm {
  /// Every day.
  DAILY(Period.ofDays(1)),
  /// Every Monday.
  WEEKLY(Period.ofWeeks(1));

  private final Period period;

  Rhythm(Period period) {
    this.period = period;
  }

  /// The time from one digest to the next, by the calendar.
  ///
  /// @return a day or a week
  public Period period() {
    return period;
  }
}
