package symposium.core.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import symposium.core.error.InvalidInput;

/// When a reader's digest is due: an hour of their day in their time zone.
///
/// Where clocks are put forward over that hour, the digest is due when the hour would have been
/// over; where they are put back, it is due the first time only. Thread-safe: immutable.
///
/// @param rhythm how often
/// @param hour the hour of the day, in [0, 23]
/// @param zone where the reader's clock hangs
public record Timetable(Rhythm rhythm, int hour, ZoneId zone) {

  /// Validates.
  ///
  /// @throws InvalidInput when the hour is out of range
  public Timetable {
    if (hour < 0 || hour > 23) {
      throw new InvalidInput("The hour must be in [0, 23], got %d.".formatted(hour));
    }
  }

  /// Reads what a reader typed.
  ///
  /// @param rhythm `daily` or `weekly`
  /// @param hour `0` to `23`
  /// @param zone such as `Europe/Berlin` or `UTC`
  /// @return the timetable
  /// @throws InvalidInput naming what cannot be used
  public static Timetable parse(String rhythm, String hour, String zone) {
    return new Timetable(rhythm(rhythm), hour(hour), zone(zone));
  }

  private static Rhythm rhythm(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "daily" -> Rhythm.DAILY;
      case "weekly" -> Rhythm.WEEKLY;
      default ->
          throw new InvalidInput("A digest comes daily or weekly, got '%s'.".formatted(cut(text)));
    };
  }

  private static int hour(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "The hour must be a whole number in [0, 23], got '%s'.".formatted(cut(text)), e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new InvalidInput(
          "There is no time zone '%s'; name one such as Europe/Berlin or UTC.".formatted(cut(text)),
          e);
    }
  }

  private static String cut(String text) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  /// The first moment after another at which a digest is due.
  ///
  /// @param moment the other
  /// @return a later moment
  public Instant after(Instant moment) {
    LocalDate day = firstDay(moment.atZone(zone).toLocalDate().minusDays(1));
    Instant due = dueOn(day);
    while (!due.isAfter(moment)) {
      day = day.plus(rhythm.period());
      due = dueOn(day);
    }
    return due;
  }

  /// The last moment, up to another, at which a digest was due.
  ///
  /// @param moment the other
  /// @return that moment or an earlier one
  public Instant upTo(Instant moment) {
    LocalDate day = firstDay(moment.atZone(zone).toLocalDate().plusDays(1));
    Instant due = dueOn(day);
    while (due.isAfter(moment)) {
      day = day.minus(rhythm.period());
      due = dueOn(day);
    }
    return due;
  }

  /// The same hour a day or a week before.
  ///
  /// @param due a moment at which a digest is due
  /// @return an earlier moment
  public Instant before(Instant due) {
    return upTo(due.minusMillis(1));
  }

  private LocalDate firstDay(LocalDate around) {
    return switch (rhythm) {
      case DAILY -> around;
      case WEEKLY -> around.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    };
  }

  private Instant dueOn(LocalDate day) {
    return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
  }
}
