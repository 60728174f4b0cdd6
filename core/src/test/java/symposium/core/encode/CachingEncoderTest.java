package symposium.core.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachingEncoderTest {

  /// Encodes a text by its length and remembers being asked.
  private record CountingEncoder(List<String> asked) implements Encoder {

    @Override
    public String modelId() {
      return "counting/1";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Embedding encodeQuery(String text) {
      asked.add(text);
      if (text.equals("broken")) {
        throw new IllegalStateException("no such text");
      }
      return Embedding.normalised(new float[] {1, text.length()});
    }

    @Override
    public Embedding encodePassage(String text) {
      asked.add("passage " + text);
      return Embedding.normalised(new float[] {-1, text.length()});
    }
  }

  private final CountingEncoder counting = new CountingEncoder(new ArrayList<>());
  private final Encoder caching = new CachingEncoder(counting, 2);

  @Test
  void givesWhatTheEncoderGives() {
    assertEquals("counting/1", caching.modelId());
    assertEquals(2, caching.dimension());
    assertEquals(counting.encodeQuery("one"), caching.encodeQuery("one"));
    assertEquals(counting.encodePassage("one"), caching.encodePassage("one"));
  }

  @Test
  void encodesARepeatedQueryOnce() {
    assertSame(caching.encodeQuery("one"), caching.encodeQuery("one"));
    assertEquals(List.of("one"), counting.asked());
  }

  @Test
  void forgetsTheLeastRecentlyUsed() {
    List.of("one", "two", "one", "three", "one", "two").forEach(caching::encodeQuery);
    assertEquals(List.of("one", "two", "three", "two"), counting.asked());
  }

  @Test
  void passagesAreNotRemembered() {
    caching.encodePassage("one");
    caching.encodePassage("one");
    assertEquals(List.of("passage one", "passage one"), counting.asked());
  }

  @Test
  void veryLongQueriesAreNotRemembered() {
    String text = "x".repeat(1_001);
    assertEquals(caching.encodeQuery(text), caching.encodeQuery(text));
    assertEquals(2, counting.asked().size());
  }

  @Test
  void failuresAreNotRemembered() {
    assertThrows(IllegalStateException.class, () -> caching.encodeQuery("broken"));
    assertThrows(IllegalStateException.class, () -> caching.encodeQuery("broken"));
    assertEquals(2, counting.asked().size());
  }

  @Test
  void refusesACapacityBelowOne() {
    assertThrows(IllegalArgumentException.class, () -> new CachingEncoder(counting, 0));
  }
}
