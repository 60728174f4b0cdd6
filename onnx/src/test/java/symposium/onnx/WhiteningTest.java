package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WhiteningTest {

  private static final double[] EQUAL = {1, 1, 1, 1};

  /// A cross, ten times as wide as high, around (5, 5).
  private static final float[][] CROSS = {{15, 5}, {-5, 5}, {5, 6}, {5, 4}};

  @Test
  void directionsCountAlikeHoweverWideTheyWere() {
    Whitening whitening = Whitening.fit(CROSS, EQUAL, 2);
    double[] diagonal = whitening.apply(new float[] {15, 6});
    assertEquals(Math.abs(diagonal[0]), Math.abs(diagonal[1]), 1e-9);
    assertEquals(Math.sqrt(.5), Math.abs(diagonal[0]), 1e-9);
  }

  @Test
  void theWidestDirectionIsKept() {
    Whitening whitening = Whitening.fit(CROSS, EQUAL, 1);
    assertArrayEquals(new double[] {0}, whitening.apply(new float[] {5, 9}), 1e-9);
  }

  @Test
  void aVectorWithoutMassDoesNotCount() {
    float[][] vectors = {{15, 5}, {-5, 5}, {5, 6}, {5, 4}, {900, 900}};
    assertArrayEquals(
        Whitening.fit(CROSS, EQUAL, 2).apply(new float[] {8, 9}),
        Whitening.fit(vectors, new double[] {1, 1, 1, 1, 0}, 2).apply(new float[] {8, 9}),
        1e-12);
  }

  @Test
  void withoutAnyMassThereIsNoSpace() {
    assertThrows(IllegalArgumentException.class, () -> Whitening.fit(CROSS, new double[4], 2));
  }
}
