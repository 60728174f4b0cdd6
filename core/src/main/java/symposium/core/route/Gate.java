package symposium.core.route;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import symposium.core.retrieve.ExpertId;

/// The router's output: a weight for each expert with a say, positive, summing to 1. An empty gate
/// means that nobody has. Thread-safe: immutable.
///
/// @param weights unitless, in (0, 1], summing to 1 up to rounding
public record Gate(SortedMap<ExpertId, Double> weights) {

  /// Validates and copies; prefer [#of(Map)], which normalises.
  ///
  /// @throws IllegalArgumentException when weights are not positive or do not sum to 1
  public Gate {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    double sum = 0;
    for (double weight : weights.values()) {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("gate weights must be positive, got " + weights);
      }
      sum += weight;
    }
    if (!weights.isEmpty() && Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("gate weights must sum to 1, got " + weights);
    }
  }

  /// Normalises raw weights; experts with weight 0, or one too small beside the others to count,
  /// have no say.
  ///
  /// @param raw each finite and ≥ 0
  /// @return the gate, empty when every weight is 0
  /// @throws IllegalArgumentException when a weight is negative or not finite
  public static Gate of(Map<ExpertId, Double> raw) {
    var weights = new TreeMap<>(raw);
    double max = 0;
    for (double weight : weights.values()) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("weights must be finite and 0 or more, got " + weights);
      }
      max = Math.max(max, weight);
    }
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight / max; // shares of the greatest cannot overflow
    }
    double scale = sum;
    double greatest = max;
    weights.replaceAll((id, weight) -> weight / greatest / scale);
    weights.values().removeIf(weight -> !(weight > 0));
    return new Gate(weights);
  }

  /// The one rule for experts that cannot speak: their weight goes to the others in proportion.
  ///
  /// @param speaks which experts can
  /// @return the gate over those, empty when none can
  public Gate among(Predicate<ExpertId> speaks) {
    var left = new TreeMap<>(weights);
    left.keySet().removeIf(id -> !speaks.test(id));
    return of(left);
  }

  /// As [#among(Predicate)].
  ///
  /// @param ids the experts that can speak
  /// @return the gate over those
  public Gate among(Collection<ExpertId> ids) {
    return among(ids::contains);
  }

  /// An expert's weight.
  ///
  /// @param id the expert
  /// @return in [0, 1], 0 when it has no say
  public double weight(ExpertId id) {
    return weights.getOrDefault(id, 0.0);
  }
}
