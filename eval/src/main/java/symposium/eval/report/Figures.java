package symposium.eval.report;

import java.util.Locale;
import java.util.regex.Pattern;
import symposium.eval.compare.Estimate;

/// How numbers and foreign text are printed everywhere. Stateless.
final class Figures {

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private Figures() {}

  /// A value of a metric, with four decimals as `trec_eval` prints it.
  static String score(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String delta(double value) {
    return String.format(Locale.ROOT, "%+.4f", value + 0.0);
  }

  static String interval(Estimate estimate) {
    return "[%s, %s]".formatted(delta(estimate.low()), delta(estimate.high()));
  }

  static String millis(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// A text on one line without characters that move or turn what is shown.
  static String line(String text, int longest) {
    String safe = UNSAFE.matcher(text).replaceAll(" ").strip();
    int length = safe.codePointCount(0, safe.length());
    return length <= longest
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
