package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DotTest {

  private static float[] vector(int length, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    float[] vector = new float[length];
    for (int i = 0; i < length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7, 256, 384})
  void itIsLucenesButForRounding(int length) {
    float[] a = vector(length, 1);
    float[] b = vector(length, 2);
    assertEquals(VectorUtil.dotProduct(a, b), Dot.of(a, b), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 384})
  void warmOrColdItIsTheSameToTheLastBit(int length) {
    float[] a = vector(length, 3);
    float[] b = vector(length, 4);
    double cold = Dot.of(a, b);
    for (int i = 0; i < 20_000; i++) {
      assertEquals(cold, Dot.of(a, b));
    }
  }
}
