package symposium.core.route;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.retrieve.ExpertId;

/// Something about one query that moved a router's weights. Thread-safe: immutable.
///
/// @param feature what the router looked at, a short name such as `unknown-share`
/// @param because the same in words, in lower case and without full stop
/// @param shifts the weight each expert gained or lost by it, before weights too small to count
///   were left out; unitless, in [-1, 1]; empty for a remark that moved nothing
public record Reason(String feature, String because, SortedMap<ExpertId, Double> shifts) {

  private static final double SEEN = 0.02;
  private static final int TOLD = 3;

  /// Copies.
  public Reason {
    shifts = Collections.unmodifiableSortedMap(new TreeMap<>(shifts));
  }

  /// A remark that moved nothing.
  ///
  /// @param feature what was looked at
  /// @param because the same in words
  /// @return the reason
  public static Reason remark(String feature, String because) {
    return new Reason(feature, because, new TreeMap<>());
  }

  /// How much weight changed hands.
  ///
  /// @return in [0, 1]
  public double moved() {
    return shifts.values().stream().mapToDouble(Math::abs).sum() / 2;
  }

  /// The reason on one line with the three greatest shifts, those of 0.02 or more.
  ///
  /// @return such as `words that no paper here has: chars +0.21, bm25 −0.20`
  public String sentence() {
    String moves =
        shifts.entrySet().stream()
            .filter(shift -> Math.abs(shift.getValue()) >= SEEN)
            .sorted(
                Comparator.comparingLong(shift -> -Math.round(100 * Math.abs(shift.getValue()))))
            .limit(TOLD)
            .map(shift -> shift.getKey() + " " + signed(shift.getValue()))
            .collect(Collectors.joining(", "));
    return moves.isEmpty() ? because : because + ": " + moves;
  }

  private static String signed(double shift) {
    return String.format(Locale.ROOT, "%+.2f", shift).replace('-', '−');
  }
}
