package symposium.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symposium.eval.metric.Metric;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

final class ScoreTableTest {

  private static ScoreTable table() {
    var qrels = Qrels.of(Map.of("9", Map.of("a", 1), "10", Map.of("b", 2, "c", 0)));
    var docs = Map.of("9", List.of(new RunDoc("a", 1)), "10", List.of(new RunDoc("b", 1)));
    var half = Map.of("9", List.of(new RunDoc("x", 2), new RunDoc("a", 1)));
    var metrics = Metric.parseList("map,ndcg@10");
    return new ScoreTable(
        List.of(
            ScoreTable.row(Run.of("perfect", docs), qrels, metrics),
            ScoreTable.row(Run.of("half", half), qrels, metrics)));
  }

  @Test
  void meansStandBelowTheirMetrics() {
    assertEquals(
        """
        run      topics     map  ndcg@10
        perfect       2  1.0000   1.0000
        half          2  0.2500   0.3155
        """,
        table().text());
  }

  @Test
  void topicsStandAboveTheirMean() {
    String text = table().textByTopic();
    assertTrue(text.contains("half     9      0.5000   0.6309\n"), text);
    assertTrue(text.contains("half     10     0.0000   0.0000\nhalf     all    0.2500"), text);
  }

  @Test
  void jsonHoldsFullPrecision() {
    String json = table().jsonByTopic();
    assertTrue(json.contains("\"ndcg@10\" : 0.3154648767857287"), json);
    assertTrue(json.contains("\"9\" : 0.6309297535714574"), json);
    assertTrue(table().json().length() < json.length());
  }
}
