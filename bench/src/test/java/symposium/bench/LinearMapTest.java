package symposium.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import symposium.core.encode.Embedding;

final class LinearMapTest {

  @Test
  void aRotationIsFoundFromPairs() {
    var random = new Random(1);
    var from = new ArrayList<Embedding>();
    var to = new ArrayList<Embedding>();
    for (int i = 0; i < 2000; i++) {
      Embedding vector = random(random);
      from.add(vector);
      to.add(turned(vector));
    }
    Embedding unseen = random(random);
    double cosine = LinearMap.fit(from, to).apply(unseen).dot(turned(unseen));
    assertEquals(1, cosine, 1e-3);
  }

  private static Embedding random(Random random) {
    return Embedding.normalised(
        new float[] {
          (float) random.nextGaussian(),
          (float) random.nextGaussian(),
          (float) random.nextGaussian()
        });
  }

  private static Embedding turned(Embedding vector) {
    float[] x = vector.toArray();
    return Embedding.normalised(new float[] {x[1], x[2], x[0]});
  }
}
