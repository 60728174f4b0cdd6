package symposium.eval.answers;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.eval.trec.Topic;

/// What the experts answered to one topic. Thread-safe: immutable.
///
/// @param topic the topic
/// @param query the topic as the experts read it
/// @param results what became of asking each expert
/// @param millis what asking took, milliseconds, for experts that answered or abstained
public record TopicAnswers(
    Topic topic,
    AnalyzedQuery query,
    SortedMap<ExpertId, ExpertResult> results,
    SortedMap<ExpertId, Double> millis) {

  /// Copies.
  public TopicAnswers {
    results = sorted(results);
    millis = sorted(millis);
  }

  private static <V> SortedMap<ExpertId, V> sorted(Map<ExpertId, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /// The same answers as if experts had been asked less deep.
  ///
  /// @param depth the most papers of a list, above 0
  /// @return the answers
  public TopicAnswers top(int depth) {
    var shallow = new TreeMap<>(results);
    shallow.replaceAll(
        (id, result) ->
            result instanceof ExpertResult.Answered(var ranking, var coverage)
                ? new ExpertResult.Answered(ranking.top(depth), coverage)
                : result);
    return new TopicAnswers(topic, query, shallow, millis);
  }
}
