package symposium.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How numbers are written on pages. Thread-safe: stateless.
final class Numbers {

  private static final double THOUSAND = 1000;

  private Numbers() {}

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String counted(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /// Thousandths as a decimal fraction, `0.372`; negative values with a minus sign.
  static String thousandths(long value) {
    return String.format(Locale.ROOT, "%.3f", value / THOUSAND).replace('-', '−');
  }

  static String percent(double share) {
    double percent = 100 * share;
    return (percent > 0 && percent < 10) || (percent > 99 && percent < 100)
        ? String.format(Locale.ROOT, "%.1f %%", Math.clamp(percent, 0.1, 99.9))
        : String.format(Locale.ROOT, "%.0f %%", percent);
  }

  static String millis(long nanos) {
    double millis = nanos / 1e6;
    if (millis < 0.1) {
      return "< 0.1 ms";
    }
    return millis < 10
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%,.0f ms", millis);
  }

  static String about(Duration time) {
    long minutes = time.toMinutes();
    if (minutes < 1) {
      return "under a minute";
    }
    return minutes < 90 ? counted(minutes, "minute", "minutes") : (minutes + 30) / 60 + " hours";
  }

  /// Rounds addends to thousandths so that what is shown adds up to the rounded total: each is
  /// rounded down, and those that lose most get a thousandth back. Where the total is not the sum
  /// of the parts in the first place, each part is just rounded.
  ///
  /// @param parts the addends
  /// @param total their sum
  /// @return thousandths, one for each addend
  static long[] addends(List<Double> parts, double total) {
    double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - total) > 1e-6) {
      return parts.stream().mapToLong(part -> Math.round(part * THOUSAND)).toArray();
    }
    long[] rounded = parts.stream().mapToLong(part -> (long) Math.floor(part * THOUSAND)).toArray();
    long missing = Math.round(total * THOUSAND) - Arrays.stream(rounded).sum();
    IntStream.range(0, rounded.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> rounded[i] - parts.get(i) * THOUSAND))
        .limit(Math.max(0, missing))
        .forEach(i -> rounded[i]++);
    return rounded;
  }
}
