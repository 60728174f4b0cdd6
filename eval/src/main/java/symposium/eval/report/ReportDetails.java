package symposium.eval.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.eval.compare.Strata;

/// What a report shows beside the scores, each part as far as it is known. Thread-safe: immutable.
///
/// @param texts what the topics ask, by topic
/// @param costMillis what a query costs, in milliseconds, 0 or more, by run
/// @param gates mean weight in [0, 1] by class of topics and expert
/// @param experts what each expert did, by topic
public record ReportDetails(
    Map<String, String> texts,
    Map<String, Double> costMillis,
    SortedMap<String, SortedMap<String, Double>> gates,
    Map<String, List<ExpertAccount>> experts) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when a cost or weight is negative or not finite
  public ReportDetails {
    texts = Map.copyOf(texts);
    costMillis = Map.copyOf(costMillis);
    experts = Map.copyOf(experts);
    var copy = new TreeMap<String, SortedMap<String, Double>>();
    gates.forEach((name, weights) -> copy.put(name, copied(weights)));
    gates = Collections.unmodifiableSortedMap(copy);
    costMillis.forEach(ReportDetails::check);
    copy.values().forEach(weights -> weights.forEach(ReportDetails::check));
  }

  private static SortedMap<String, Double> copied(SortedMap<String, Double> weights) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  private static void check(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "costs and weights must be finite and 0 or more, got %s for %s".formatted(value, name));
    }
  }

  /// Nothing but scores.
  ///
  /// @return no details
  public static ReportDetails none() {
    return new ReportDetails(Map.of(), Map.of(), Collections.emptySortedMap(), Map.of());
  }

  /// These details and what the topics ask.
  ///
  /// @param known texts by topic
  /// @return more details
  public ReportDetails withTexts(Map<String, String> known) {
    return new ReportDetails(known, costMillis, gates, experts);
  }

  /// These details and what queries cost.
  ///
  /// @param known milliseconds by run
  /// @return more details
  public ReportDetails withCosts(Map<String, Double> known) {
    return new ReportDetails(texts, known, gates, experts);
  }

  /// These details and what each expert did.
  ///
  /// @param known by topic, each list in one order of experts
  /// @return more details
  public ReportDetails withExperts(Map<String, List<ExpertAccount>> known) {
    return new ReportDetails(texts, costMillis, gates, known);
  }

  /// These details and the gates of a router, averaged inside each class; an expert that a gate
  /// does not name has no weight there.
  ///
  /// @param byTopic weights in [0, 1] by topic and expert
  /// @param strata the classes of these topics
  /// @return more details
  public ReportDetails withGates(
      Map<String, ? extends Map<String, Double>> byTopic, Strata strata) {
    var sums = new TreeMap<String, SortedMap<String, Double>>();
    var counts = new TreeMap<String, Integer>();
    new TreeMap<String, Map<String, Double>>(byTopic)
        .forEach(
            (topic, weights) -> {
              var sum = sums.computeIfAbsent(strata.of(topic), _ -> new TreeMap<>());
              weights.forEach((expert, weight) -> sum.merge(expert, weight, Double::sum));
              counts.merge(strata.of(topic), 1, Integer::sum);
            });
    sums.forEach(
        (name, sum) -> sum.replaceAll((_, weight) -> weight / counts.getOrDefault(name, 1)));
    return new ReportDetails(texts, costMillis, sums, experts);
  }
}
