package symposium.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A date as precisely as it is known: a year, a month or a day. Ordered by first possible day,
/// less precise first. Thread-safe: immutable.
///
/// @param year 1000 to 9999
/// @param month 1 to 12, or 0 when unknown
/// @param day 1 to 31, or 0 when unknown
public record PublicationDate(int year, int month, int day) implements Comparable<PublicationDate> {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4})(?:-(?!00)(\\d{2})(?:-(?!00)(\\d{2}))?)?");

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the parts are no date
  public PublicationDate {
    try {
      if (year < 1000 || year > 9999 || (month == 0 && day != 0)) {
        throw new DateTimeException("out of range");
      }
      LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a date: year %d, month %d, day %d".formatted(year, month, day), e);
    }
  }

  /// Reads `2017`, `2017-06` or `2017-06-12`.
  ///
  /// @param text the date
  /// @return the date
  /// @throws IllegalArgumentException when it is not of that shape
  public static PublicationDate parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a date is YYYY, YYYY-MM or YYYY-MM-DD, got '%s'".formatted(text));
    }
    return new PublicationDate(
        Integer.parseInt(matcher.group(1)), part(matcher.group(2)), part(matcher.group(3)));
  }

  private static int part(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// A date known to the day.
  ///
  /// @param date the day
  /// @return the same day
  public static PublicationDate of(LocalDate date) {
    return new PublicationDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /// The first day it can mean.
  ///
  /// @return a day, never after [#latest()]
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /// The last day it can mean.
  ///
  /// @return a day, never before [#earliest()]
  public LocalDate latest() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  @Override
  public int compareTo(PublicationDate other) {
    int byDay = earliest().compareTo(other.earliest());
    return byDay != 0 ? byDay : other.latest().compareTo(latest());
  }

  @Override
  public String toString() {
    return year + (month == 0 ? "" : twoDigits(month)) + (day == 0 ? "" : twoDigits(day));
  }

  private static String twoDigits(int part) {
    return (part < 10 ? "-0" : "-") + part;
  }
}
