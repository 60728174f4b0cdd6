package symposium.core.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class EmbeddingTest {

  private static Embedding of(float... values) {
    return Embedding.normalised(values);
  }

  @Test
  void isScaledToLengthOne() {
    assertArrayEquals(new float[] {0.6f, -0.8f}, of(3, -4).toArray());
  }

  @Test
  void zeroStaysZero() {
    assertTrue(of(0, 0).isZero());
    assertFalse(of(0, 1e-30f).isZero());
  }

  @Test
  void theLargestAndSmallestFloatsAreScaledToo() {
    assertEquals(of(1, 1), of(Float.MAX_VALUE, Float.MAX_VALUE));
    assertEquals(of(1, 1), of(Float.MIN_VALUE, Float.MIN_VALUE));
  }

  @Test
  void neitherItsSourceNorItsCopyChangesIt() {
    float[] source = {3, 4};
    Embedding embedding = Embedding.normalised(source);
    source[0] = 9;
    embedding.toArray()[1] = 9;
    assertEquals(of(3, 4), embedding);
    assertEquals(of(3, 4).hashCode(), embedding.hashCode());
  }

  @Test
  void dotIsTheCosine() {
    assertEquals(1, of(2, 0).dot(of(7, 0)), 1e-7);
    assertEquals(0, of(1, 0).dot(of(0, 1)), 1e-7);
    assertEquals(-1, of(1, 1).dot(of(-1, -1)), 1e-7);
    assertEquals(Math.sqrt(0.5), of(1, 0).dot(of(1, 1)), 1e-7);
  }

  @Test
  void refusesToCompareDifferentDimensions() {
    assertThrows(IllegalArgumentException.class, () -> of(1).dot(of(1, 0)));
  }

  @Test
  void refusesNoValuesAndValuesThatAreNotFinite() {
    assertThrows(IllegalArgumentException.class, () -> of());
    assertThrows(IllegalArgumentException.class, () -> of(1, Float.NaN));
    assertThrows(IllegalArgumentException.class, () -> of(1, Float.NEGATIVE_INFINITY));
  }

  @Property(tries = 200)
  void lengthIsOneUpToRounding(
      @ForAll @Size(min = 1, max = 64) @FloatRange(min = -1e30f, max = 1e30f) float[] values) {
    Embedding embedding = Embedding.normalised(values);
    if (!embedding.isZero()) {
      assertEquals(1, embedding.dot(embedding), 1e-5);
    }
  }
}
