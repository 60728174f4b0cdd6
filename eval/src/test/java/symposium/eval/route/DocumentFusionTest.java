package symposium.eval.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.eval.route.Made.A;
import static symposium.eval.route.Made.B;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symposium.core.route.Gate;

/// Fusion by document where agreement tells more than any weights can.
final class DocumentFusionTest {

  private static final Gate EQUAL = Gate.of(Map.of(A, 0.5, B, 0.5));

  /// Both experts list the right paper third, each after two of its own that are wrong.
  private static List<Case> agreeing(String... words) {
    var cases = new ArrayList<Case>();
    for (String word : words) {
      cases.add(
          Made.judged(
              Made.answers(
                  word + " plain words",
                  Map.of(
                      A, Made.ranking("a1", "a2", "right", "a3"),
                      B, Made.ranking("b1", "b2", "right", "b3"))),
              "s",
              Map.of("right", 1)));
    }
    return cases;
  }

  private static DocumentFusion learn(List<Case> cases) {
    return DocumentFusion.learn(cases, one -> Made.STATISTICS, List.of(A, B), List.of(A), EQUAL, 3);
  }

  @Test
  void agreementIsLearnedWhereNoWeightsFindIt() {
    List<Case> cases = agreeing(Collections.nCopies(60, "word").toArray(String[]::new));
    var table = new GateTable(Gates.candidates(List.of(A, B), 3), cases);
    DocumentFusion fusion = learn(cases);
    for (Case one : agreeing("unseen", "new")) {
      assertTrue(table.gates().stream().allMatch(gate -> one.ndcg(gate) < 1));
      assertEquals(1, fusion.ndcg(one, Made.STATISTICS), 1e-9);
    }
  }

  @Test
  void learningTwiceGivesTheSame() {
    List<Case> cases = agreeing("one", "two", "three");
    Case other =
        Made.judged(
            Made.answers(
                "odd", Map.of(A, Made.ranking("p", "q", "r"), B, Made.ranking("r", "q", "s"))),
            "s",
            Map.of("q", 1, "s", 1));
    assertEquals(
        learn(cases).ndcg(other, Made.STATISTICS), learn(cases).ndcg(other, Made.STATISTICS));
  }
}
