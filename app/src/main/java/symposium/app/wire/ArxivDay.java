package symposium.app.wire;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When arXiv announces: its feeds turn at midnight in New York, Monday to Friday. Holidays are not
/// known here; on them it announces nothing.
final class ArxivDay {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// Feeds are a little late at times.
  private static final LocalTime TURNED = LocalTime.of(0, 30);

  private ArxivDay() {}

  /// The latest day whose announcement should be there.
  static LocalDate latest(Instant now) {
    LocalDate day = now.atZone(NEW_YORK).toLocalDate();
    if (turned(day).isAfter(now)) {
      day = day.minusDays(1);
    }
    while (isFree(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /// When the next announcement should be there.
  static Instant next(Instant now) {
    LocalDate day = latest(now).plusDays(1);
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    return turned(day);
  }

  private static Instant turned(LocalDate day) {
    return day.atTime(TURNED).atZone(NEW_YORK).toInstant();
  }

  private static boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
