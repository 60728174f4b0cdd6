package symposium.core.route;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

/// The same weights for every query: asks every expert that has one, then weighs those that
/// answered. Thread-safe: immutable.
///
/// @param name the name users choose it by
/// @param gate the weights
public record FixedRouter(String name, Gate gate) implements Router {

  /// Its only reason.
  static final Reason SAME = Reason.remark("fixed", "the same weights whatever the query");

  /// Equal weights for the given experts.
  ///
  /// @param experts the experts
  /// @return the router `uniform`
  public static FixedRouter uniform(Iterable<ExpertId> experts) {
    var weights = new TreeMap<ExpertId, Double>();
    experts.forEach(id -> weights.put(id, 1.0));
    return new FixedRouter("uniform", Gate.of(weights));
  }

  @Override
  public Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers) {
    if (gate.weights().isEmpty() || answers.keySet().containsAll(gate.weights().keySet())) {
      return new Step.Done(gate.among(answered(answers)), List.of(SAME));
    }
    return new Step.Ask(
        gate.weights().keySet().stream()
            .filter(id -> !answers.containsKey(id))
            .collect(Collectors.toSet()));
  }

  private static java.util.Set<ExpertId> answered(Map<ExpertId, ExpertResult> answers) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof ExpertResult.Answered)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
