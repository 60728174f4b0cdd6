package symposium.eval.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Topic;

/// A corpus with queries made from it. Each paper is the target of one query at most, so papers of
/// training and test queries are apart. Thread-safe: immutable.
///
/// @param papers the corpus; targets of some classes lost the text their query was made of
/// @param training queries to learn from
/// @param test queries to judge by
public record Workload(List<Paper> papers, Part training, Part test) {

  /// Copies.
  public Workload {
    papers = List.copyOf(papers);
  }

  /// Queries with their targets. Thread-safe: immutable.
  ///
  /// @param topics the queries; an id is the class's label, a dash and a number
  /// @param qrels the one paper each was made from, by its id as text
  public record Part(List<Topic> topics, Qrels qrels) {

    /// Copies.
    public Part {
      topics = List.copyOf(topics);
    }
  }

  /// The class of a topic.
  ///
  /// @param topic a topic's id
  /// @return what stands before the last dash
  public static String classOf(String topic) {
    return topic.substring(0, Math.max(0, topic.lastIndexOf('-')));
  }

  /// Makes a workload.
  ///
  /// @param corpus papers with abstracts, all different
  /// @param perClass how many queries of each class in each part, fewer where the corpus does not
  ///   give so many
  /// @param seed decides who becomes a target and what is forgotten or mistyped
  /// @return the workload
  public static Workload make(List<Paper> corpus, int perClass, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var shuffled = new ArrayList<>(corpus);
    shuffled.sort(java.util.Comparator.comparing(Paper::id));
    shuffle(shuffled, random);
    var maker = new QueryMaker(WordCounts.of(corpus), random);
    SequencedMap<PaperId, Paper> papers = new LinkedHashMap<>();
    corpus.forEach(paper -> papers.put(paper.id(), paper));
    var made = new EnumMap<QueryClass, List<QueryMaker.Made>>(QueryClass.class);
    for (Paper paper : shuffled) {
      QueryClass wanted = scarcest(made);
      if (size(made, wanted) >= 2 * perClass) {
        break;
      }
      Optional<QueryMaker.Made> query = maker.make(wanted, paper);
      for (QueryClass other : QueryClass.values()) {
        if (query.isEmpty() && size(made, other) < 2 * perClass) {
          query = maker.make(other, paper);
        }
      }
      query.ifPresent(
          one -> {
            made.computeIfAbsent(one.queryClass(), c -> new ArrayList<>()).add(one);
            papers.put(one.paper().id(), one.paper());
          });
    }
    return new Workload(List.copyOf(papers.values()), part(made, 0), part(made, 1));
  }

  private static int size(Map<QueryClass, List<QueryMaker.Made>> made, QueryClass wanted) {
    return made.getOrDefault(wanted, List.of()).size();
  }

  /// Acronyms and half abstracts need papers of a certain kind, so the class that has fewest goes
  /// first.
  private static QueryClass scarcest(Map<QueryClass, List<QueryMaker.Made>> made) {
    QueryClass scarcest = QueryClass.ACRONYM;
    for (QueryClass one : QueryClass.values()) {
      if (size(made, one) < size(made, scarcest)) {
        scarcest = one;
      }
    }
    return scarcest;
  }

  private static Part part(Map<QueryClass, List<QueryMaker.Made>> made, int parity) {
    var topics = new ArrayList<Topic>();
    var grades = new HashMap<String, Map<String, Integer>>();
    made.forEach(
        (queryClass, queries) -> {
          for (int i = parity; i < queries.size(); i += 2) {
            QueryMaker.Made one = queries.get(i);
            var topic = new Topic(queryClass.label() + "-" + (i / 2 + 1), one.text());
            topics.add(topic);
            grades.put(topic.id(), new TreeMap<>(Map.of(one.paper().id().toString(), 1)));
          }
        });
    return new Part(topics, Qrels.of(grades));
  }

  private static void shuffle(List<Paper> papers, RandomGenerator random) {
    for (int i = papers.size() - 1; i > 0; i--) {
      Collections.swap(papers, i, random.nextInt(i + 1));
    }
  }
}
