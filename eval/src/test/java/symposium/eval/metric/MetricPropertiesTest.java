package symposium.eval.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

/// The metrics against [NaiveMetrics] on random runs with many ties, and what must hold of any.
final class MetricPropertiesTest {

  private static final List<String> MEASURES = List.of("ndcg", "map", "recall", "mrr", "p");

  @Provide
  Arbitrary<Map<String, Double>> scores() {
    return Arbitraries.maps(docs(), Arbitraries.integers().between(-3, 6).map(score -> score / 2.0))
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Map<String, Integer>> grades() {
    return Arbitraries.maps(docs(), Arbitraries.integers().between(-2, 4))
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Arbitrary<String> docs() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 30).map(number -> "d" + number),
        Arbitraries.of("é", "D1", "\uf8ff", "\ud83d\ude00", "d", "数"));
  }

  private static Run run(Map<String, Double> scores) {
    var docs = new ArrayList<RunDoc>();
    scores.forEach((doc, score) -> docs.add(new RunDoc(doc, score)));
    return Run.of("run", Map.of("1", docs));
  }

  private static double value(
      Metric metric, Map<String, Double> scores, Map<String, Integer> grades) {
    return Scores.of(run(scores), Qrels.of(Map.of("1", grades)), metric).mean();
  }

  @Property(tries = 1000)
  void theSecondImplementationAgrees(
      @ForAll("scores") Map<String, Double> scores,
      @ForAll("grades") Map<String, Integer> grades,
      @ForAll @IntRange(min = 1, max = 30) int depth) {
    for (String measure : MEASURES) {
      assertEquals(
          NaiveMetrics.value(measure, depth, scores, grades),
          value(Metric.parse(measure + "@" + depth), scores, grades),
          1e-12,
          measure);
    }
  }

  @Property(tries = 500)
  void theSecondImplementationAgreesOnWholeRankings(
      @ForAll("scores") Map<String, Double> scores, @ForAll("grades") Map<String, Integer> grades) {
    for (String measure : MEASURES.subList(0, 4)) {
      assertEquals(
          NaiveMetrics.value(measure, 1_000, scores, grades),
          value(Metric.parse(measure), scores, grades),
          1e-12,
          measure);
    }
  }

  @Property(tries = 300)
  void valuesLieBetweenZeroAndOne(
      @ForAll("scores") Map<String, Double> scores,
      @ForAll("grades") Map<String, Integer> grades,
      @ForAll @IntRange(min = 1, max = 30) int depth) {
    for (String measure : MEASURES) {
      double value = value(Metric.parse(measure + "@" + depth), scores, grades);
      assertTrue(value >= 0 && value <= 1 + 1e-12, measure + " " + value);
    }
  }

  @Property(tries = 300)
  void theIdealRankingIsWorthOne(
      @ForAll("grades") Map<String, Integer> grades,
      @ForAll @IntRange(min = 1, max = 30) int depth) {
    var ideal = new ArrayList<>(grades.keySet());
    ideal.sort(Comparator.comparingInt(doc -> -grades.getOrDefault(doc, 0)));
    double best = grades.values().stream().anyMatch(grade -> grade > 0) ? 1 : 0;
    assertEquals(best, Metric.parse("ndcg@" + depth).value(ideal, grades), 1e-12);
    for (String metric : List.of("ndcg", "map", "recall", "mrr")) {
      assertEquals(best, Metric.parse(metric).value(ideal, grades), 1e-12, metric);
    }
  }

  @Property(tries = 300)
  void whatLiesBelowTheDepthChangesNothing(
      @ForAll("scores") Map<String, Double> scores,
      @ForAll("grades") Map<String, Integer> grades,
      @ForAll @IntRange(min = 1, max = 10) int depth) {
    List<String> ranked = run(scores).docs("1").stream().map(RunDoc::doc).toList();
    List<String> top = ranked.subList(0, Math.min(depth, ranked.size()));
    for (String measure : MEASURES) {
      var metric = Metric.parse(measure + "@" + depth);
      assertEquals(metric.value(ranked, grades), metric.value(top, grades), measure);
    }
  }

  @Property(tries = 300)
  void unjudgedDocumentsBehindChangeNothing(
      @ForAll("scores") Map<String, Double> scores, @ForAll("grades") Map<String, Integer> grades) {
    List<String> ranked = run(scores).docs("1").stream().map(RunDoc::doc).toList();
    var longer = new ArrayList<>(ranked);
    longer.addAll(List.of("unjudged-1", "unjudged-2"));
    for (String metric : List.of("ndcg", "map", "recall", "mrr")) {
      assertEquals(
          Metric.parse(metric).value(ranked, grades), Metric.parse(metric).value(longer, grades));
    }
  }
}
