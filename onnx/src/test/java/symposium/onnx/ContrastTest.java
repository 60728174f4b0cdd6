package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ContrastTest {

  private static final int PAIRS = 5;
  private static final int DIMENSION = 6;
  private static final float STEP = 1e-2f;

  private final Contrast contrast = new Contrast(PAIRS, 0.5);
  private final float[][] left = values(1);
  private final float[][] right = values(2);

  @Test
  void pairsThatAreApartCostWhatTheFormulaSays() {
    float[][] axes = {{1, 0}, {0, 1}};
    double loss = new Contrast(2, 0.5).loss(axes, axes, new float[2][2], new float[2][2]);
    assertEquals(Math.log(1 + Math.exp(-2)), loss, 1e-7);
  }

  @Test
  void pairsThatCannotBeToldApartCostTheLogarithmOfTheirNumber() {
    float[][] same = {{1, 0}, {1, 0}, {1, 0}};
    double loss = new Contrast(3, 0.05).loss(same, same, new float[3][2], new float[3][2]);
    assertEquals(Math.log(3), loss, 1e-7);
  }

  @Test
  void slopesAreFiniteDifferences() {
    float[][] leftSlopes = new float[PAIRS][DIMENSION];
    float[][] rightSlopes = new float[PAIRS][DIMENSION];
    contrast.loss(left, right, leftSlopes, rightSlopes);
    for (int pair = 0; pair < PAIRS; pair++) {
      for (int i = 0; i < DIMENSION; i++) {
        assertEquals(difference(left[pair], i), leftSlopes[pair][i], 2e-4, "left " + i);
        assertEquals(difference(right[pair], i), rightSlopes[pair][i], 2e-4, "right " + i);
      }
    }
  }

  private double difference(float[] side, int i) {
    float kept = side[i];
    side[i] = kept + STEP;
    double above = loss();
    side[i] = kept - STEP;
    double below = loss();
    side[i] = kept;
    return (above - below) / (2 * STEP);
  }

  private double loss() {
    return contrast.loss(left, right, new float[PAIRS][DIMENSION], new float[PAIRS][DIMENSION]);
  }

  private static float[][] values(long seed) {
    var random = new Random(seed);
    float[][] values = new float[PAIRS][DIMENSION];
    for (float[] row : values) {
      for (int i = 0; i < DIMENSION; i++) {
        row[i] = (float) random.nextGaussian(0, 0.4);
      }
    }
    return values;
  }
}
