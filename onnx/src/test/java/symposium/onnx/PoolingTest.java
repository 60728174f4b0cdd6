package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

final class PoolingTest {

  private final FloatBuffer tokens = FloatBuffer.wrap(new float[] {1, 2, 3, 6});

  @Test
  void clsIsTheFirstToken() {
    assertArrayEquals(new float[] {1, 2}, Pooling.CLS.pool(tokens, 2, 2));
  }

  @Test
  void meanIsTheAverageOfAllTokens() {
    assertArrayEquals(new float[] {2, 4}, Pooling.MEAN.pool(tokens, 2, 2));
  }

  @Test
  void lastIsTheLastToken() {
    assertArrayEquals(new float[] {3, 6}, Pooling.LAST.pool(tokens, 2, 2));
  }

  @Test
  void noneTakesTheOneVectorThereIs() {
    assertArrayEquals(
        new float[] {1, 2}, Pooling.NONE.pool(FloatBuffer.wrap(new float[] {1, 2}), 7, 2));
  }
}
