package symposium.eval.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symposium.core.route.Floor;

final class FloorTrainingTest {

  private static final Floor.Rates RATES = new Floor.Rates(0.01, 0.9);

  /// One feature tells, the other is noise; one answerable query in ten looks like the others.
  private static List<FloorTraining.Example> examples() {
    var examples = new ArrayList<FloorTraining.Example>();
    for (int i = 0; i < 200; i++) {
      double noise = (i * 37 % 100) / 100.0;
      examples.add(new FloorTraining.Example(List.of(i % 10 == 0 ? 0.2 : 0.9, noise), true));
      examples.add(new FloorTraining.Example(List.of(0.1 + noise / 5, noise), false));
    }
    return examples;
  }

  private static FloorTraining training(double falseAlarms) {
    return new FloorTraining(List.of(Made.A), List.of("top", "noise"), falseAlarms);
  }

  @Test
  void whatTellsIsLearned() {
    Floor floor = training(0.2).train(examples(), RATES);
    assertTrue(floor.probability(new double[] {0.9, 0.5}) > 0.8);
    assertTrue(floor.probability(new double[] {0.1, 0.5}) < 0.2);
    assertTrue(floor.weights().get(0) > 5 * Math.abs(floor.weights().get(1)));
  }

  @Test
  void theFloorAllowsAsManyFalseAlarmsAsItIsTold() {
    for (double allowed : List.of(0.0, 0.05, 0.1)) {
      Floor floor = training(allowed).train(examples(), RATES);
      long below =
          examples().stream()
              .filter(FloorTraining.Example::isAnswerable)
              .filter(one -> floor.probability(one.row()) < floor.least())
              .count();
      assertTrue(below <= allowed * 200, allowed + " allowed, " + below + " of 200 below");
    }
  }

  @Test
  void trainingTwiceGivesTheSameFloor() {
    assertEquals(
        training(0.05).train(examples(), RATES).weights(),
        training(0.05).train(examples(), RATES).weights());
  }
}
