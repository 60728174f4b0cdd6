package symposium.bench;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of the result table. Thread-safe: immutable.
///
/// @param what what was measured
/// @param budget the limit, in words
/// @param measured the figure held against it
/// @param peer what the same work costs without the product in the same run, or `–`
/// @param verdict how it compares
/// @param note what one has to know to read it, complete sentences
/// @param figures everything measured, by name with its unit
record Row(
    String what,
    String budget,
    String measured,
    String peer,
    Verdict verdict,
    String note,
    SortedMap<String, Double> figures) {

  /// How a figure compares with its budget.
  enum Verdict {
    /// Within it.
    MET,
    /// Over it.
    MISSED,
    /// Shown for comparison; there is no budget.
    SHOWN;

    static Verdict of(boolean met) {
      return met ? MET : MISSED;
    }
  }

  Row(
      String what,
      String budget,
      String measured,
      String peer,
      Verdict verdict,
      String note,
      Map<String, Double> figures) {
    this(what, budget, measured, peer, verdict, note, sorted(figures));
  }

  private static SortedMap<String, Double> sorted(Map<String, Double> figures) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }
}
