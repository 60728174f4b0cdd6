package symposium.eval.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

/// Cases worked out by hand. With grades a 3, b 2, c 1, d 1, e 0, f -1:
///
/// - ideal gain at 3: 3/log2(2) + 2/log2(3) + 1/log2(4) = 3 + 1.2618595 + 0.5 = 4.7618595; over
///   all: + 1/log2(5) = 5.1925361;
/// - ranking x b f a c: gain at 3: 2/log2(3) = 1.2618595; over all: + 3/log2(5) + 1/log2(6) =
///   1.2618595 + 1.2920297 + 0.3868528 = 2.9407420.
final class MetricTest {

  private static final Map<String, Integer> GRADES =
      Map.of("a", 3, "b", 2, "c", 1, "d", 1, "e", 0, "f", -1);

  private static double value(String metric, String ranked) {
    var docs = ranked.isEmpty() ? List.<String>of() : Arrays.asList(ranked.split(" ", -1));
    return Metric.parse(metric).value(docs, GRADES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ndcg@3     | x b f a c   | 0.26499301
          ndcg       | x b f a c   | 0.56634021
          ndcg@10    | x b f a c   | 0.56634021
          ndcg@3     | a b c       | 1
          ndcg@3     | a b c d     | 1
          ndcg       | a b c d     | 1
          ndcg       | a b d c     | 1
          ndcg       | e f x       | 0
          map        | x b f a c   | 0.4
          map@4      | x b f a c   | 0.25
          map        | a b c d x   | 1
          map        | a           | 0.25
          recall     | x b f a c   | 0.75
          recall@2   | x b f a c   | 0.25
          recall@100 | x b f a c d | 1
          mrr        | x b f a c   | 0.5
          mrr@1      | x b f a c   | 0
          recip_rank | x e f a     | 0.25
          p@5        | x b f a c   | 0.6
          p@2        | x b f a c   | 0.5
          p@10       | a b         | 0.2
          """)
  void isWhatWasWorkedOutByHand(String metric, String ranked, double value) {
    assertEquals(value, value(metric, ranked), 5e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndcg", "ndcg@10", "map", "map@10", "recall", "mrr", "p@5"})
  void anEmptyRankingIsZero(String metric) {
    assertEquals(0, value(metric, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndcg", "ndcg@10", "map", "map@10", "recall", "mrr", "p@5"})
  void nothingRelevantIsZero(String metric) {
    assertEquals(0, Metric.parse(metric).value(List.of("e", "f"), Map.of("e", 0, "f", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndcg@10", "ndcg", "map", "map@100", "recall@100", "mrr@10", "p@5"})
  void namesAreReadAndPrintedAlike(String name) {
    assertEquals(name, Metric.parse(name).toString());
  }

  @Test
  void spellingsOfAMetricAreEqual() {
    assertEquals(Metric.parse("mrr"), Metric.parse("recip_rank"));
    assertEquals(Metric.parse("ndcg@10"), Metric.parse(" nDCG@10 "));
  }

  @Test
  void listsKeepTheirOrderAndNoDoublets() {
    assertEquals(
        List.of(Metric.parse("map"), Metric.parse("ndcg@10")),
        Metric.parseList("map, ndcg@10,map"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ndgc", "ndcg@", "ndcg@0", "p", "ndcg@10@5", "map@9999999", "err@20"})
  void otherNamesAreRefusedWithTheOnesThereAre(String name) {
    var refused = assertThrows(InvalidInput.class, () -> Metric.parse(name));
    assertTrue(refused.explanation().contains("'" + name + "' is no metric"));
    assertTrue(refused.explanation().contains("ndcg, map, recall, mrr and p"));
  }
}
