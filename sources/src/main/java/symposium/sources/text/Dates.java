package symposium.sources.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.model.PublicationDate;

/// Dates as sources write them. Thread-safe: it holds constants.
public final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern RFC_822 =
      Pattern.compile("(?:[A-Za-z]{3},\\s*)?(\\d{1,2})\\s+([A-Za-z]{3})[A-Za-z]*\\s+(\\d{4})\\b");

  private Dates() {}

  /// Reads `Mon, 2 Apr 2007 19:18:42 GMT`, `2007-04-02T19:18:42Z`, `2007-04-02`, `2007-04` or
  /// `2007`; the day as written, whatever its time zone.
  ///
  /// @param text the date as written
  /// @return the date, or empty when it is none of these
  public static Optional<PublicationDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.lookingAt()) {
      return date(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    }
    Matcher mail = RFC_822.matcher(text);
    return mail.lookingAt()
        ? date(number(mail.group(3)), month(mail.group(2)), number(mail.group(1)))
        : Optional.empty();
  }

  /// The number of a month written as a number or an English name.
  ///
  /// @param text the month as written
  /// @return 1 to 12, or 0 when it is neither
  public static int month(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    if (bare.matches("\\d{1,2}")) {
      int number = Integer.parseInt(bare);
      return number <= 12 ? number : 0;
    }
    return bare.length() < 3 ? 0 : MONTHS.indexOf(bare.substring(0, 3)) + 1;
  }

  /// A date, as precise as its parts allow.
  ///
  /// @param year the year
  /// @param month 1 to 12, anything else is unknown
  /// @param day 1 to 31, anything else is unknown
  /// @return the date, or empty when the year is not in 1000 to 9999
  public static Optional<PublicationDate> date(int year, int month, int day) {
    if (year < 1000 || year > 9999) {
      return Optional.empty();
    }
    if (month < 1 || month > 12) {
      return Optional.of(new PublicationDate(year, 0, 0));
    }
    boolean real = day >= 1 && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    return Optional.of(new PublicationDate(year, month, real ? day : 0));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
