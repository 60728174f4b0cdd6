package symposium.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import symposium.eval.metric.Metric;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

/// What one expert did with one topic: what it alone is worth, and where it has the relevant
/// documents. Thread-safe: immutable.
///
/// @param expert its name
/// @param value the metric's value, in [0, 1]
/// @param ranks where the relevant documents are that it found, from 1 on, ascending
/// @param missing how many relevant documents it did not find
public record ExpertAccount(String expert, double value, List<Integer> ranks, int missing) {

  private static final int SHOWN = 8;

  /// Copies.
  public ExpertAccount {
    ranks = List.copyOf(ranks);
  }

  /// Looks at an expert's run.
  ///
  /// @param expert the run, named as the expert
  /// @param qrels the judgements
  /// @param topic the topic's id
  /// @param metric what is measured
  /// @return what it did; an expert without an answer found nothing
  public static ExpertAccount of(Run expert, Qrels qrels, String topic, Metric metric) {
    SortedMap<String, Integer> grades = qrels.grades(topic);
    List<String> ranked = expert.docs(topic).stream().map(RunDoc::doc).toList();
    var ranks = new ArrayList<Integer>();
    for (int i = 0; i < ranked.size(); i++) {
      if (grades.getOrDefault(ranked.get(i), 0) > 0) {
        ranks.add(i + 1);
      }
    }
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    return new ExpertAccount(
        expert.tag(), metric.value(ranked, grades), ranks, (int) relevant - ranks.size());
  }

  /// Looks at every expert's run.
  ///
  /// @param experts runs, each named as its expert
  /// @param qrels the judgements
  /// @param metric what is measured
  /// @return for every judged topic the experts in the order of the runs; empty without runs
  public static Map<String, List<ExpertAccount>> all(
      List<Run> experts, Qrels qrels, Metric metric) {
    if (experts.isEmpty()) {
      return Map.of();
    }
    return qrels.topics().keySet().stream()
        .collect(
            Collectors.toMap(
                topic -> topic,
                topic ->
                    experts.stream().map(expert -> of(expert, qrels, topic, metric)).toList()));
  }

  /// Where the relevant documents are, in words.
  ///
  /// @return such as `1, 4, 12; 2 not found`
  String places() {
    String found =
        ranks.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    String more = ranks.size() > SHOWN ? " and %d more".formatted(ranks.size() - SHOWN) : "";
    if (missing == 0) {
      return found + more;
    }
    return ranks.isEmpty() ? "none found" : "%s%s; %d not found".formatted(found, more, missing);
  }
}
