package symposium.follow.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, an ISO week (Monday to Sunday) or a month. Thread-safe: immutable.
///
/// @param kind which
/// @param first its first day
public record Period(Kind kind, LocalDate first) {

  /// How long a period is.
  public enum Kind {
    /// One day.
    DAY,
    /// Monday to Sunday.
    WEEK,
    /// A calendar month.
    MONTH
  }

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-[Ww](\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9998;
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /// Begins at the first day of the period that holds the given one.
  ///
  /// @throws IllegalArgumentException when the year is not in \[1000, 9998\]
  public Period {
    if (first.getYear() < FIRST_YEAR || first.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "a year must be in [%d, %d], got %d".formatted(FIRST_YEAR, LAST_YEAR, first.getYear()));
    }
    first =
        switch (kind) {
          case DAY -> first;
          case WEEK -> first.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
          case MONTH -> first.withDayOfMonth(1);
        };
  }

  /// The period of a kind that holds a day.
  ///
  /// @param kind which
  /// @param day any day of it
  /// @return the period
  public static Period of(Kind kind, LocalDate day) {
    return new Period(kind, day);
  }

  /// Reads `2026-11-23`, `2026-W47` or `2026-11`.
  ///
  /// @param text the period
  /// @return the period
  /// @throws IllegalArgumentException when it is none, saying why
  public static Period parse(String text) {
    String typed = text.strip();
    Matcher day = DAY.matcher(typed);
    if (day.matches()) {
      return new Period(Kind.DAY, day(number(day, 1), number(day, 2), number(day, 3)));
    }
    Matcher week = WEEK.matcher(typed);
    if (week.matches()) {
      return new Period(Kind.WEEK, week(number(week, 1), number(week, 2)));
    }
    Matcher month = MONTH.matcher(typed);
    if (month.matches()) {
      return new Period(Kind.MONTH, day(number(month, 1), number(month, 2), 1));
    }
    throw new IllegalArgumentException(
        "a day is 2026-11-23, a week 2026-W47 and a month 2026-11, got '%s'"
            .formatted(typed.length() <= 40 ? typed : typed.substring(0, 40) + "…"));
  }

  /// Reads a period of one kind.
  ///
  /// @param kind which
  /// @param text as [#toString()] writes it
  /// @return the period
  /// @throws IllegalArgumentException when it is none of that kind, saying why
  public static Period parse(Kind kind, String text) {
    Period period = parse(text);
    if (period.kind != kind) {
      throw new IllegalArgumentException(
          "'%s' is a %s where a %s such as %s is wanted"
              .formatted(
                  text.strip(), name(period.kind), name(kind), new Period(kind, period.first)));
    }
    return period;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      String why =
          month < 1 || month > 12
              ? "a year has the months 01 to 12"
              : "%s has %d days"
                  .formatted(monthName(year, month), YearMonth.of(year, month).lengthOfMonth());
      throw new IllegalArgumentException(
          "%04d-%02d-%02d is no day: %s".formatted(year, month, day, why), e);
    }
  }

  private static LocalDate week(int year, int week) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
    if (week < 1 || week > weeks) {
      throw new IllegalArgumentException(
          "%04d-W%02d is no week: %d has the weeks W01 to W%d".formatted(year, week, year, weeks));
    }
    return fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
  }

  private static String monthName(int year, int month) {
    return YearMonth.of(year, month).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + year;
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// Its last day.
  ///
  /// @return a day, never before [#first()]
  public LocalDate last() {
    return switch (kind) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case MONTH -> YearMonth.from(first).atEndOfMonth();
    };
  }

  /// How many periods of its kind lie between this and a later one.
  ///
  /// @param later a period of the same kind
  /// @return 0 for neighbours
  long until(Period later) {
    long steps =
        switch (kind) {
          case DAY -> ChronoUnit.DAYS.between(first, later.first);
          case WEEK -> ChronoUnit.WEEKS.between(first, later.first);
          case MONTH -> ChronoUnit.MONTHS.between(first, later.first);
        };
    return Math.max(0, steps - 1);
  }

  /// Its name for people.
  ///
  /// @return such as `Monday, 23 November 2026`, `Week 48 of 2026, 23 November to 29 November` or
  ///   `November 2026`
  public String title() {
    return switch (kind) {
      case DAY -> LONG_DAY.format(first);
      case WEEK ->
          "Week %d of %d, %s to %s"
              .formatted(
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  SHORT_DAY.format(first),
                  SHORT_DAY.format(last()));
      case MONTH -> monthName(first.getYear(), first.getMonthValue());
    };
  }

  /// As [#parse(String)] reads it.
  @Override
  public String toString() {
    return switch (kind) {
      case DAY -> first.toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
    };
  }
}
