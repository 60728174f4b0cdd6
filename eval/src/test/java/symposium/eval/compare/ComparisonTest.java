package symposium.eval.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import symposium.core.error.InvalidInput;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;

final class ComparisonTest {

  private static final Metric NDCG = Metric.parse("ndcg@10");
  private static final Resampling QUICK = new Resampling(7, 2_000, 2_000);

  private static Scores scores(String run, int topics, IntToDoubleFunction value) {
    var values = new TreeMap<String, Double>();
    for (int topic = 0; topic < topics; topic++) {
      values.put("" + topic, value.applyAsDouble(topic));
    }
    return new Scores(run, NDCG, values);
  }

  /// Values that look random and are not.
  private static double noise(int topic, int stream) {
    double x = Math.sin(topic * 12.9898 + stream * 78.233) * 43758.5453;
    return x - Math.floor(x);
  }

  private static Comparison compare(Scores... runs) {
    return Comparison.of(List.of(runs), Strata.one(runs[0].topics().keySet()), QUICK);
  }

  private static final Scores BASE = scores("base", 50, topic -> 0.2 + 0.5 * noise(topic, 1));
  private static final Scores BETTER =
      scores("better", 50, topic -> 0.25 + 0.5 * noise(topic, 1) + 0.1 * noise(topic, 2));
  private static final Scores ALIKE =
      scores(
          "alike", 50, topic -> 0.2 + 0.5 * noise(topic, 1) + 0.1 * (noise(topic, 3) - 0.5) * 0.9);

  @Test
  void aRunAgainstItselfIsChance() {
    var contest = compare(BASE, BASE.named("same")).contests().getFirst();
    assertEquals(new Estimate(0, 0, 0), contest.overall());
    assertEquals(1, contest.p());
    assertEquals(List.of(0, 50, 0), List.of(contest.wins(), contest.ties(), contest.losses()));
    assertEquals(List.of(), contest.worst(10));
  }

  @Test
  void aRunThatAlwaysGainsIsNoChance() {
    var contest = compare(BASE, BETTER).contests().getFirst();
    assertEquals(1.0 / 2_001, contest.p(), 1e-12);
    assertTrue(contest.overall().low() > 0.08 && contest.overall().high() < 0.12);
    assertEquals(50, contest.wins());
  }

  @Test
  void aRunThatGainsAndLosesAlikeMayBeChance() {
    var contest = compare(BASE, ALIKE).contests().getFirst();
    assertTrue(contest.p() > 0.05, () -> "p " + contest.p());
    assertTrue(contest.overall().low() < 0 && contest.overall().high() > 0);
  }

  @Test
  void theIntervalIsThatOfTheNormalApproximation() {
    var contest = compare(BASE, ALIKE).contests().getFirst();
    double mean = contest.overall().delta();
    double variance =
        contest.deltas().values().stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / 50;
    double half = 1.96 * Math.sqrt(variance / 50);
    assertEquals(mean - half, contest.overall().low(), 0.1 * half);
    assertEquals(mean + half, contest.overall().high(), 0.1 * half);
  }

  @Test
  void thePValueIsTheShareOfAllSigns() {
    // Three differences of one sign: 2 of the 8 sign patterns are as extreme, a p-value of 1/4.
    var base = scores("base", 3, _ -> 0.1);
    var better = scores("better", 3, topic -> 0.2 + 0.1 * topic);
    assertEquals(0.25, compare(base, better).contests().getFirst().p(), 0.03);
  }

  @Test
  void equalSeedsGiveEqualComparisonsAndOthersDoNot() {
    assertEquals(compare(BASE, ALIKE), compare(BASE, ALIKE));
    var other =
        Comparison.of(List.of(BASE, ALIKE), Strata.one(BASE.topics().keySet()), QUICK.withSeed(8));
    assertTrue(
        !other
            .contests()
            .getFirst()
            .overall()
            .equals(compare(BASE, ALIKE).contests().getFirst().overall()));
  }

  @Test
  void anotherRunChangesNothingButTheCorrection() {
    var alone = compare(BASE, ALIKE).contests().getFirst();
    var beside = compare(BASE, BETTER, ALIKE).contests().getLast();
    assertEquals(alone.overall(), beside.overall());
    assertEquals(alone.p(), beside.p());
  }

  @Test
  void holmMultipliesTheLeastByAllAndKeepsTheOrder() {
    var contests = compare(BASE, ALIKE, BETTER, BASE.named("same")).contests();
    double least = 1.0 / 2_001;
    assertEquals(3 * least, contests.get(1).holm(), 1e-12);
    assertEquals(Math.min(1, 2 * contests.get(0).p()), contests.get(0).holm(), 1e-12);
    assertEquals(1, contests.get(2).holm());
  }

  @Test
  void meansAreOverClassesNotTopics() {
    var base = scores("base", 4, _ -> 0.0);
    var run = scores("run", 4, topic -> topic == 3 ? 1.0 : 0.2);
    var strata = Strata.by(base.topics().keySet(), topic -> topic.equals("3") ? "small" : "large");
    var comparison = Comparison.of(List.of(base, run), strata, QUICK);
    assertEquals(0.6, comparison.mean(run), 1e-12);
    assertEquals(Map.of("large", 0.2, "small", 1.0).keySet(), comparison.means(run).keySet());
    var contest = comparison.contests().getFirst();
    assertEquals(0.6, contest.overall().delta(), 1e-12);
    assertEquals(new Estimate(1, 1, 1), contest.strata().get("small"));
  }

  @Test
  void resamplingStaysInsideClasses() {
    // Inside each class all differences are equal, so that no draw can change a class's mean.
    var base = scores("base", 20, _ -> 0.5);
    var run = scores("run", 20, topic -> topic % 2 == 0 ? 0.75 : 0.25);
    var strata = Strata.by(base.topics().keySet(), topic -> Integer.parseInt(topic) % 2 + "");
    var stratified = Comparison.of(List.of(base, run), strata, QUICK).contests().getFirst();
    assertEquals(new Estimate(0, 0, 0), stratified.overall());
    var plain = compare(base, run).contests().getFirst();
    assertTrue(plain.overall().low() < -0.05 && plain.overall().high() > 0.05);
  }

  @Test
  void theWorstTopicsComeWorstFirst() {
    var base = scores("base", 12, _ -> 0.9);
    var run = scores("run", 12, topic -> topic == 11 ? 1.0 : topic == 5 ? 0.1 : 0.5);
    assertEquals(List.of("5", "0", "1", "2"), compare(base, run).contests().getFirst().worst(4));
  }

  @Test
  void runsMustBeMeasuredAlike() {
    var fewer = scores("fewer", 49, _ -> 0.5);
    assertThrows(IllegalArgumentException.class, () -> compare(BASE, fewer));
    var map = new Scores("map", Metric.parse("map"), BASE.topics());
    assertThrows(IllegalArgumentException.class, () -> compare(BASE, map));
    assertThrows(IllegalArgumentException.class, () -> compare(BASE, BASE));
    assertThrows(IllegalArgumentException.class, () -> compare(BASE));
  }

  @Test
  void aTopicWithoutClassIsNamed() {
    var strata = Strata.one(scores("x", 49, _ -> 0).topics().keySet());
    var refused =
        assertThrows(InvalidInput.class, () -> Comparison.of(List.of(BASE, BETTER), strata, QUICK));
    assertTrue(refused.explanation().startsWith("Topic 49 "), refused.explanation());
  }
}
