package symposium.eval.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

final class ScoresTest {

  private static final Qrels QRELS =
      Qrels.of(
          Map.of(
              "1", Map.of("a", 1), "2", Map.of("b", 1), "3", Map.of("c", 0), "4", Map.of("d", 1)));

  private static Run run(String... topics) {
    var docs = new TreeMap<String, List<RunDoc>>();
    for (String topic : topics) {
      docs.put(topic, List.of(new RunDoc("a", 3), new RunDoc("b", 2)));
    }
    return Run.of("ours", docs);
  }

  private static final Metric MRR = Metric.parse("mrr");

  @Test
  void everyJudgedTopicCountsAndNoOther() {
    var scores = Scores.of(run("1", "2", "9"), QRELS, MRR);
    assertEquals(Map.of("1", 1.0, "2", 0.5, "3", 0.0, "4", 0.0), scores.topics());
    assertEquals(1.5 / 4, scores.mean());
    assertEquals("ours", scores.run());
  }

  @Test
  void tiesGoToTheGreaterName() {
    var tied = Run.of("t", Map.of("1", List.of(new RunDoc("a", 1), new RunDoc("b", 1))));
    assertEquals(0.5, Scores.of(tied, QRELS, MRR).topics().get("1"));
  }

  @Test
  void joinedScoresKeepCollectionsApart() {
    var one = Scores.of(run("1"), QRELS.filter("1"::equals), MRR);
    var two = Scores.of(run("1", "2"), QRELS.filter(topic -> topic.compareTo("3") < 0), MRR);
    assertEquals(
        Map.of("x/1", 1.0, "y/1", 1.0, "y/2", 0.5),
        Scores.joined("both", Map.of("x", one, "y", two)).topics());
  }

  @Test
  void scoresOfDifferentMetricsAreNotJoined() {
    var one = Scores.of(run("1"), QRELS, MRR);
    var two = Scores.of(run("1"), QRELS, Metric.parse("map"));
    assertThrows(
        IllegalArgumentException.class, () -> Scores.joined("r", Map.of("x", one, "y", two)));
  }

  @Test
  void noTopicIsNoScore() {
    assertThrows(
        IllegalArgumentException.class, () -> Scores.of(run("1"), Qrels.of(Map.of()), MRR));
  }
}
