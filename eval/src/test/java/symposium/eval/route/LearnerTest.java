package symposium.eval.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.eval.route.Made.A;
import static symposium.eval.route.Made.B;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.Router;

/// Each way to learn wins where the world is as it assumes.
final class LearnerTest {

  private static final ExpertId C = new ExpertId("c");
  private static final String SHORT = "plain words";
  private static final String LONG = "plain words and many more of them";

  private static Case of(String stratum, String text, boolean right) {
    var good = Made.ranking("good", "bad", "other");
    var bad = Made.ranking("bad", "other", "good");
    return Made.judged(
        Made.answers(text, Map.of(A, right ? good : bad, B, right ? bad : good)),
        stratum,
        Map.of("good", 1));
  }

  /// Unknown words and length tell together who is right, neither does alone.
  private static List<Case> together() {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 30; i++) {
      cases.add(of("s", SHORT, true));
      cases.add(of("s", "x" + SHORT, false));
      cases.add(of("s", LONG, false));
      cases.add(of("s", "x" + LONG, true));
    }
    return cases;
  }

  /// Two kinds of query, each with its expert.
  private static List<Case> kinds() {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 30; i++) {
      cases.add(of("long", LONG, false));
      cases.add(of("short", SHORT, true));
    }
    return cases;
  }

  private static Learner.Lesson lesson(List<Case> cases) {
    var table = new GateTable(Gates.candidates(List.of(A, B), 3), cases);
    return new Learner.Lesson(
        cases,
        one -> Made.STATISTICS,
        table,
        Gates.best(cases, List.of(A, B), table),
        List.of(A),
        4);
  }

  private static double value(Router router, List<Case> cases) {
    var simulation = new Simulation(Map.of());
    return Gates.macro(cases, one -> one.ndcg(simulation.route(router, one.answers()).gate()));
  }

  private static double value(Learner learner, List<Case> cases) {
    return value(learner.learn(lesson(cases)).apply(Made.STATISTICS), cases);
  }

  static List<Learner> rivals() {
    return Learner.rivals();
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void kindsThatLieApartAreToldApart(Learner learner) {
    assertEquals(1, value(learner, kinds()), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void whereNothingTellsTheBestFixedGateStays(Learner learner) {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < 30; i++) {
      cases.add(of("s", SHORT, i % 3 != 0));
    }
    Learner.Lesson lesson = lesson(cases);
    double fixed = Gates.macro(cases, one -> one.ndcg(lesson.usual()));
    assertEquals(fixed, value(learner.learn(lesson).apply(Made.STATISTICS), cases), 1e-9);
  }

  @Test
  void treesAndMemorySeeWhatFeaturesSayTogether() {
    List<Case> cases = together();
    Learner.Lesson lesson = lesson(cases);
    var linear =
        new RouterTraining(
                new RouterTraining.Settings(
                    List.of(A), List.of(A, B), 4, 1e-4, 200, 0, Map.of(), 3))
            .train("test", cases, lesson.statistics(), lesson.table(), lesson.usual());
    double line = value(new LearnedRouter("line", linear, Made.STATISTICS, 0.05), cases);
    assertTrue(line < 0.95, "no line should separate these, but " + line);
    assertEquals(1, value(new TreesLearner(), cases), 1e-9);
    assertEquals(1, value(new MemoryLearner(), cases), 1e-9);
  }

  @Test
  void agreementFindsTheExpertThatIsWrongToday() {
    var good = Made.ranking("good", "fair", "other");
    var odd = Made.ranking("odd", "queer", "strange");
    var cases = new ArrayList<Case>();
    for (ExpertId wrong : List.of(A, B, C)) {
      var answers = new java.util.TreeMap<>(Map.of(A, good, B, good, C, good));
      answers.put(wrong, odd);
      cases.add(Made.judged(Made.answers(SHORT, answers), "s", Map.of("fair", 1)));
    }
    var router = new AgreementRouter(Set.of(A, B, C));
    var equal = Gate.of(Map.of(A, 1.0, B, 1.0, C, 1.0));
    for (Case one : cases) {
      Gate gate = new Simulation(Map.of()).route(router, one.answers()).gate();
      ExpertId least =
          gate.weights().entrySet().stream()
              .min(Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      assertEquals(
          odd,
          ((symposium.core.retrieve.ExpertResult.Answered)
                  java.util.Objects.requireNonNull(one.answers().results().get(least)))
              .ranking());
      assertTrue(one.ndcg(gate) >= one.ndcg(equal));
    }
  }
}
