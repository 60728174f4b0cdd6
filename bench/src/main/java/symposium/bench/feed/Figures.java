package symposium.bench.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Resampling;
import symposium.eval.compare.Strata;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;

/// One figure of every system for every stand-in reader. Confined to one thread.
final class Figures {

  private final SequencedMap<String, SortedMap<String, Double>> values = new LinkedHashMap<>();

  void put(String system, String reader, double value) {
    values.computeIfAbsent(system, _ -> new TreeMap<>()).put(reader, value);
  }

  List<String> systems() {
    return List.copyOf(values.keySet());
  }

  double mean(String system) {
    return of(system).values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// A system's means by class of readers.
  SortedMap<String, Double> means(String system, UnaryOperator<String> classOf) {
    var byClass = new TreeMap<String, List<Double>>();
    of(system)
        .forEach(
            (reader, value) ->
                byClass.computeIfAbsent(classOf.apply(reader), _ -> new ArrayList<>()).add(value));
    var means = new TreeMap<String, Double>();
    byClass.forEach(
        (name, own) ->
            means.put(name, own.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    return means;
  }

  private SortedMap<String, Double> of(String system) {
    return values.getOrDefault(system, new TreeMap<>());
  }

  /// One system against others, paired by reader.
  List<Contest> contests(String system, List<String> others, UnaryOperator<String> classOf) {
    var runs = new ArrayList<Scores>();
    runs.add(scores(system));
    others.forEach(other -> runs.add(scores(other)));
    var strata = Strata.by(of(system).keySet(), classOf);
    return Comparison.of(runs, strata, Resampling.defaults()).contests();
  }

  private Scores scores(String system) {
    return new Scores(system, Metric.parse("recall@50"), of(system));
  }

  /// Everything, for reading on.
  Map<String, SortedMap<String, Double>> all() {
    return values;
  }
}
