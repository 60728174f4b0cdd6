package symposium.eval.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import symposium.eval.trec.Names;

/// One run against the baseline. Thread-safe: immutable.
///
/// @param run the run's name
/// @param deltas run minus baseline by topic, in [Names#TOPIC_ORDER]
/// @param overall the mean difference: over classes of the means inside them
/// @param strata the mean difference inside each class
/// @param p two-sided, how often chance alone makes such a difference, in (0, 1]
/// @param holm the same, corrected for the number of contests, in (0, 1]
public record Contest(
    String run,
    SortedMap<String, Double> deltas,
    Estimate overall,
    SortedMap<String, Estimate> strata,
    double p,
    double holm) {

  /// Differences no greater than this are ties.
  public static final double TIE = 1e-9;

  /// Copies.
  public Contest {
    var ordered = new TreeMap<String, Double>(Names.TOPIC_ORDER);
    ordered.putAll(deltas);
    deltas = Collections.unmodifiableSortedMap(ordered);
    strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
  }

  /// The same with its corrected p-value.
  Contest withHolm(double corrected) {
    return new Contest(run, deltas, overall, strata, p, corrected);
  }

  /// Topics on which the run is better.
  ///
  /// @return how many
  public int wins() {
    return count(delta -> delta > TIE);
  }

  /// Topics on which run and baseline differ by no more than [#TIE].
  ///
  /// @return how many
  public int ties() {
    return count(delta -> Math.abs(delta) <= TIE);
  }

  /// Topics on which the baseline is better.
  ///
  /// @return how many
  public int losses() {
    return count(delta -> delta < -TIE);
  }

  private int count(DoublePredicate which) {
    return (int) deltas.values().stream().mapToDouble(Double::doubleValue).filter(which).count();
  }

  /// The topics that lose most.
  ///
  /// @param most how many at most
  /// @return the worst first, equal ones in the order of topics; only losses
  public List<String> worst(int most) {
    return deltas.entrySet().stream()
        .filter(delta -> delta.getValue() < -TIE)
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The topics that gain most.
  ///
  /// @param most how many at most
  /// @return the best first, equal ones in the order of topics; only gains
  public List<String> best(int most) {
    return deltas.entrySet().stream()
        .filter(delta -> delta.getValue() > TIE)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
