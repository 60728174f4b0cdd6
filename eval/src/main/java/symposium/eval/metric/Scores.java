package symposium.eval.metric;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.eval.trec.Names;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

/// One run's values of one metric. Thread-safe: immutable.
///
/// @param run what the run is called
/// @param metric what was measured
/// @param topics values by topic, each in [0, 1]; at least one, in [Names#TOPIC_ORDER]
public record Scores(String run, Metric metric, SortedMap<String, Double> topics) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when there is no topic, or a value outside of [0, 1]
  public Scores {
    var ordered = new TreeMap<String, Double>(Names.TOPIC_ORDER);
    ordered.putAll(topics);
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException("scores need a topic, got none for " + run);
    }
    ordered.forEach(
        (topic, value) -> {
          if (!(value >= 0 && value <= 1 + 1e-9)) { // a quotient of equal sums may round up
            throw new IllegalArgumentException(
                "%s of topic %s must be in [0, 1], got %s".formatted(metric, topic, value));
          }
        });
    topics = Collections.unmodifiableSortedMap(ordered);
  }

  /// Measures a run on every judged topic: one that the run did not answer counts 0, one that was
  /// not judged does not count.
  ///
  /// @param run the run
  /// @param qrels the judgements, of at least one topic
  /// @param metric what to measure
  /// @return the values, under the run's tag
  public static Scores of(Run run, Qrels qrels, Metric metric) {
    var topics = new TreeMap<String, Double>(Names.TOPIC_ORDER);
    qrels
        .topics()
        .forEach(
            (topic, grades) -> {
              var ranked = run.docs(topic).stream().map(RunDoc::doc).toList();
              topics.put(topic, metric.value(ranked, grades));
            });
    return new Scores(run.tag(), metric, topics);
  }

  /// One run's values over several collections, as topics `collection/topic`.
  ///
  /// @param run what the run is called
  /// @param collections at least one, all of one metric, by the collection's name
  /// @return their values together
  /// @throws IllegalArgumentException when metrics differ or there is no collection
  public static Scores joined(String run, Map<String, Scores> collections) {
    var metrics = collections.values().stream().map(Scores::metric).distinct().toList();
    if (metrics.size() != 1) {
      throw new IllegalArgumentException("scores are joined over one metric, got " + metrics);
    }
    var topics = new TreeMap<String, Double>(Names.TOPIC_ORDER);
    collections.forEach(
        (collection, scores) ->
            scores.topics().forEach((topic, value) -> topics.put(collection + "/" + topic, value)));
    return new Scores(run, metrics.getFirst(), topics);
  }

  /// The mean over all topics.
  ///
  /// @return in [0, 1]
  public double mean() {
    double sum = 0;
    for (double value : topics.values()) {
      sum += value;
    }
    return sum / topics.size();
  }

  /// The same values under another name.
  ///
  /// @param name what the run is called
  /// @return the values
  public Scores named(String name) {
    return new Scores(name, metric, topics);
  }
}
