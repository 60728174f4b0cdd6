package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symposium.core.model.PaperId;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.eval.answers.TopicAnswers;
import symposium.eval.trec.Topic;

/// Answers made up for tests.
final class Made {

  static final ExpertId A = new ExpertId("a");
  static final ExpertId B = new ExpertId("b");

  /// Every word occurs in ten papers of a thousand, except those that begin with `x`.
  static final TermStatistics STATISTICS =
      new TermStatistics() {
        @Override
        public long papers() {
          return 1000;
        }

        @Override
        public int[] frequencies(String text) {
          return java.util.Arrays.stream(text.split(" ", -1))
              .mapToInt(word -> word.startsWith("x") ? 0 : 10)
              .toArray();
        }

        @Override
        public int[] authorFrequencies(String text) {
          return new int[0];
        }
      };

  private Made() {}

  static Ranking ranking(String... ids) {
    var docs = new ArrayList<ScoredDoc>();
    for (int i = 0; i < ids.length; i++) {
      docs.add(new ScoredDoc(PaperId.of("local:" + ids[i]), ids.length - i));
    }
    return docs.isEmpty() ? Ranking.empty() : Ranking.of(docs, docs.size());
  }

  static TopicAnswers answers(String text, Map<ExpertId, Ranking> rankings) {
    var results = new TreeMap<ExpertId, ExpertResult>();
    rankings.forEach(
        (id, ranking) -> results.put(id, new ExpertResult.Answered(ranking, Coverage.FULL)));
    var millis = new TreeMap<ExpertId, Double>();
    rankings.keySet().forEach(id -> millis.put(id, id.equals(A) ? 1.0 : 10.0));
    return new TopicAnswers(
        new Topic("t", text),
        new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(), List.of()),
        results,
        millis);
  }

  static Case judged(TopicAnswers answers, String stratum, Map<String, Integer> grades) {
    return new Case(answers, stratum, new TreeMap<>(grades), PaperId::value, new MinMax());
  }
}
