package symposium.eval.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static symposium.eval.route.Made.A;
import static symposium.eval.route.Made.B;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import symposium.core.fuse.Contribution;
import symposium.core.fuse.ConvexFusion;
import symposium.core.fuse.FusedDoc;
import symposium.core.fuse.Voice;
import symposium.core.model.PaperId;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.route.Gate;
import symposium.eval.metric.Metric;

final class CaseTest {

  @Test
  void aloneAnExpertIsWorthItsOwnOrder() {
    var one =
        Made.judged(
            Made.answers("q", Map.of(A, Made.ranking("x", "y"), B, Made.ranking("y", "x"))),
            "s",
            Map.of("y", 1));
    assertEquals(1 / (Math.log(3) / Math.log(2)), one.ndcg(Gate.of(Map.of(A, 1.0))), 1e-12);
    assertEquals(1, one.ndcg(Gate.of(Map.of(B, 1.0))), 1e-12);
  }

  @Test
  void weightsOfWhoDidNotAnswerGoToTheOthers() {
    var one = Made.judged(Made.answers("q", Map.of(A, Made.ranking("x"))), "s", Map.of("x", 1));
    assertEquals(1, one.ndcg(Gate.of(Map.of(A, 0.1, B, 0.9))));
    assertEquals(0, one.ndcg(Gate.of(Map.of(B, 1.0))));
  }

  @Property(tries = 200)
  void everyGateIsWorthWhatTheProductsFusionWouldMakeOfIt(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> left,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> right,
      @ForAll @IntRange(max = 10) int weight) {
    Ranking a = ranking(left);
    Ranking b = ranking(right);
    Map<String, Integer> grades = new TreeMap<>(Map.of("1", 2, "2", 1, "3", 1, "17", 1));
    Gate gate = Gate.of(Map.of(A, (double) weight, B, 10.0 - weight));
    List<FusedDoc> fused =
        new ConvexFusion()
            .fuse(
                gate,
                List.of(
                    new Voice(A, a, new MinMax(), Coverage.FULL),
                    new Voice(B, b, new MinMax(), Coverage.FULL)));
    Assume.that(tiesAreExact(fused));
    List<String> order = fused.stream().map(doc -> doc.id().value()).toList();
    double expected = Metric.parse("ndcg@10").value(order, grades);
    var one = Made.judged(Made.answers("q", Map.of(A, a, B, b)), "s", grades);
    assertEquals(expected, one.ndcg(gate), 1e-9);
  }

  /// Whether papers that tie have the same parts: equal sums of different parts may differ in their
  /// last bit, by which nothing is judged.
  private static boolean tiesAreExact(List<FusedDoc> fused) {
    for (int i = 1; i < fused.size(); i++) {
      boolean near = fused.get(i - 1).score() - fused.get(i).score() < 1e-9;
      if (near && !amounts(fused.get(i - 1)).equals(amounts(fused.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static List<Double> amounts(FusedDoc doc) {
    return doc.contributions().stream().map(Contribution::amount).toList();
  }

  /// Numbers as papers, scored by how early they come and a little by themselves.
  private static Ranking ranking(List<Integer> numbers) {
    var docs = new ArrayList<ScoredDoc>();
    for (int number : numbers.stream().distinct().toList()) {
      docs.add(new ScoredDoc(PaperId.of("local:" + number), 100 - docs.size() / 2));
    }
    return Ranking.of(docs, docs.size());
  }
}
