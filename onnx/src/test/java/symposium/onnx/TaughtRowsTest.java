package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import symposium.core.encode.Embedding;
import symposium.onnx.StaticTraining.Settings;

final class TaughtRowsTest {

  private static final float STEP = 1e-2f;
  private static final int[][] LEFT = {{1, 2, 2}, {3}, {4, 5}};
  private static final int[][] RIGHT = {{61, 62}, {63, 61, 61}, {64}};

  private final StaticEncoder start = Concepts.withRandomVectors(1).encoder();
  private final TaughtRows rows = new TaughtRows(start.table());
  private final Settings settings = new Settings(1, 3, 0.3, 0.1, 0, 1);

  @Test
  void rowsBeginAsTheTableHasThem() {
    assertTrue(encoded("t1 t5 a7").dot(start.encodeQuery("t1 t5 a7")) > 1 - 1e-6);
    assertEquals(start.encodeQuery("a3"), untaught().encodeQuery("a3"));
  }

  @Test
  void theGradientIsFiniteDifferencesThroughTextsAndLoss() {
    new Lesson(rows, settings).gradient(LEFT, RIGHT);
    for (int piece : new int[] {1, 2, 5, 61, 64}) {
      for (int i = 0; i < rows.dimension(); i++) {
        assertEquals(difference(piece, i), rows.gradient(piece, i), 1e-3, piece + ", " + i);
      }
    }
  }

  private double difference(int piece, int i) {
    rows.nudge(piece, i, STEP);
    double above = loss();
    rows.nudge(piece, i, -2 * STEP);
    double below = loss();
    rows.nudge(piece, i, STEP);
    return (above - below) / (2 * STEP);
  }

  /// The loss alone: other rows take the gradient.
  private double loss() {
    var units = new float[2][3][rows.dimension()];
    var slopes = new float[2][3][rows.dimension()];
    rows.encode(LEFT, units[0], new float[3]);
    rows.encode(RIGHT, units[1], new float[3]);
    return new Contrast(3, settings.temperature()).loss(units[0], units[1], slopes[0], slopes[1]);
  }

  @Test
  void aStepForgetsTheGradientAndLowersTheLoss() {
    double before = new Lesson(rows, settings).gradient(LEFT, RIGHT);
    rows.step(0.01, 0);
    assertEquals(0, rows.gradient(1, 0));
    assertTrue(loss() < before);
  }

  @Test
  void aPullOfNearlyAllLeadsBackToTheStart() {
    new Lesson(rows, settings).gradient(LEFT, RIGHT);
    rows.step(0.5, 0.999);
    assertTrue(encoded("t1").dot(start.encodeQuery("t1")) > 0.999);
  }

  @Test
  void piecesThatNoTextHoldsStayWhatTheyWere() {
    new Lesson(rows, settings).gradient(LEFT, RIGHT);
    rows.step(0.5, 0);
    assertEquals(start.encodeQuery("a30"), untaught().encodeQuery("a30"));
  }

  private StaticEncoder untaught() {
    return StaticEncoder.of(rows.table("toy"), "test");
  }

  private Embedding encoded(String text) {
    float[][] unit = new float[1][rows.dimension()];
    rows.encode(new int[][] {start.pieces(text, 100)}, unit, new float[1]);
    return Embedding.normalised(unit[0]);
  }
}
