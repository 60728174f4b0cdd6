package symposium.eval.route;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.eval.route.Made.A;
import static symposium.eval.route.Made.B;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.RouterModel;

/// Where unknown words tell which expert is right, the router learns it; where nothing tells, it
/// stays with the best fixed gate.
final class RouterTrainingTest {

  private static RouterTraining.Settings settings(double costPenalty) {
    return new RouterTraining.Settings(
        List.of(A), List.of(A, B), 6, 1e-4, 200, costPenalty, Map.of(A, 1.0, B, 10.0), 3);
  }

  private static Case of(String text, boolean right) {
    var good = Made.ranking("good", "bad", "other");
    var bad = Made.ranking("bad", "other", "good");
    return Made.judged(
        Made.answers(text, Map.of(A, right ? good : bad, B, right ? bad : good)),
        "s",
        Map.of("good", 1));
  }

  private static List<Case> told() {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 40; i++) {
      cases.add(of("plain words", true));
      cases.add(of("xplain xwords", false));
    }
    return cases;
  }

  private static RouterModel train(List<Case> cases, double costPenalty) {
    var table = new GateTable(Gates.candidates(List.of(A, B), 3), cases);
    return new RouterTraining(settings(costPenalty))
        .train(
            "test", cases, one -> Made.STATISTICS, table, Gates.best(cases, List.of(A, B), table));
  }

  private static double value(RouterModel model, List<Case> cases) {
    var router = new LearnedRouter("learned", model, Made.STATISTICS, 0.05);
    var simulation = new Simulation(Map.of());
    return Gates.macro(cases, one -> one.ndcg(simulation.route(router, one.answers()).gate()));
  }

  @Test
  void learnsWhatAFeatureTells() {
    List<Case> cases = told();
    double fixed = Gates.macro(cases, one -> one.ndcg(Gate.of(Map.of(A, 1.0, B, 1.0))));
    double learned = value(train(cases, 0), cases);
    assertTrue(learned > 0.99, "learned " + learned + ", fixed " + fixed);
    assertTrue(fixed < 0.9);
  }

  @Test
  void staysWithTheBestFixedGateWhereNothingTells() {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 30; i++) {
      cases.add(of("plain words", i % 3 != 0));
    }
    double best =
        Gates.candidates(List.of(A, B), 3).stream()
            .mapToDouble(gate -> Gates.macro(cases, one -> one.ndcg(gate)))
            .max()
            .orElse(0);
    assertEquals(best, value(train(cases, 0), cases), 1e-9);
  }

  @Test
  void costMakesItAskFewer() {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 30; i++) {
      cases.add(of("plain words", true));
      cases.add(of("xplain xwords", true));
    }
    var router = new LearnedRouter("sparse", train(cases, 0.02), Made.STATISTICS, 0.05);
    assertEquals(
        Set.of(A), new Simulation(Map.of()).route(router, cases.getFirst().answers()).asked());
  }

  @Test
  void trainingTwiceGivesTheSameModel() {
    assertArrayEquals(train(told(), 0).weights(), train(told(), 0).weights());
  }

  @Test
  void askingCostsWhatTheNeededExpertsCostToo() {
    var answers = Made.answers("q", Map.of(A, Made.ranking("x"), B, Made.ranking("y")));
    var onlyB = new symposium.core.route.FixedRouter("b", Gate.of(Map.of(B, 1.0)));
    assertEquals(10, new Simulation(Map.of()).route(onlyB, answers).millis());
    assertEquals(11, new Simulation(Map.of(B, Set.of(A))).route(onlyB, answers).millis());
  }
}
