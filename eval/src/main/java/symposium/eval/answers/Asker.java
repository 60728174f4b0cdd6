package symposium.eval.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Expert;
import symposium.core.route.Features;
import symposium.eval.trec.Topic;

/// Asks every expert about every topic: one after the other on one thread without a deadline, so
/// that equal corpora, models and settings give equal answers. Confined to one thread.
public final class Asker {

  private final Map<ExpertId, Expert> experts;
  private final RecordedStatistics.Recorder statistics;
  private final Features features;
  private final PlainQuery reader = new PlainQuery();
  private final int depth;

  /// Asks experts of an open library.
  ///
  /// @param experts those that are there, by id
  /// @param statistics the library's word counts
  /// @param depth how many papers of each, 1 or more
  public Asker(Map<ExpertId, Expert> experts, TermStatistics statistics, int depth) {
    this.experts = new TreeMap<>(experts);
    this.statistics = new RecordedStatistics.Recorder(statistics);
    this.features = new Features(this.statistics, List.of());
    this.depth = depth;
  }

  /// Asks about all topics.
  ///
  /// @param name the collection's name
  /// @param topics the topics
  /// @return the answers
  public AnswerBook ask(String name, List<Topic> topics) {
    return ask(name, topics, topic -> reader.analyze(topic.text()));
  }

  /// Asks about all topics, read in another way than as words.
  ///
  /// @param name the collection's name
  /// @param topics the topics
  /// @param reading a topic as a query: [PlainQuery#analyze] or [PlainQuery#resembling]
  /// @return the answers
  public AnswerBook ask(String name, List<Topic> topics, Function<Topic, AnalyzedQuery> reading) {
    var answers = new ArrayList<TopicAnswers>(topics.size());
    for (Topic topic : topics) {
      answers.add(ask(topic, reading.apply(topic)));
    }
    return new AnswerBook(name, statistics.recorded(), answers);
  }

  private TopicAnswers ask(Topic topic, AnalyzedQuery query) {
    features.of(query, Map.of()); // so that its counts are recorded
    var results = new TreeMap<ExpertId, ExpertResult>();
    var millis = new TreeMap<ExpertId, Double>();
    Set<ExpertId> waiting = new TreeSet<>(experts.keySet());
    while (!waiting.isEmpty()) {
      for (ExpertId id : ready(waiting)) {
        Expert expert = experts.get(id);
        if (expert != null) {
          var retrieval =
              new Retrieval(query, depth, Deadline.none(), rankings(expert.needs(), results));
          long start = System.nanoTime();
          results.put(id, expert.retriever().retrieve(retrieval));
          millis.put(id, (System.nanoTime() - start) / 1e6);
        }
        waiting.remove(id);
      }
    }
    return new TopicAnswers(topic, query, results, millis);
  }

  private List<ExpertId> ready(Set<ExpertId> waiting) {
    List<ExpertId> ready =
        waiting.stream().filter(id -> needs(id).stream().noneMatch(waiting::contains)).toList();
    if (ready.isEmpty()) {
      throw new IllegalStateException("experts need each other in a circle: " + waiting);
    }
    return ready;
  }

  private Set<ExpertId> needs(ExpertId id) {
    Expert expert = experts.get(id);
    return expert == null ? Set.of() : expert.needs();
  }

  private static Map<ExpertId, Ranking> rankings(
      Set<ExpertId> ids, Map<ExpertId, ExpertResult> results) {
    var rankings = new HashMap<ExpertId, Ranking>();
    for (ExpertId id : ids) {
      if (results.get(id) instanceof ExpertResult.Answered(var ranking, var coverage)) {
        rankings.put(id, ranking);
      }
    }
    return rankings;
  }
}
