package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class StaticPairsTest {

  private final StaticEncoder encoder = Concepts.withRandomVectors(1).encoder();

  private StaticPairs collect(int papers, long expected) {
    var pairs = new StaticPairs(encoder, expected);
    for (int i = 0; i < papers; i++) {
      pairs.add("arxiv:2401.%05d".formatted(i), "t" + i % Concepts.COUNT, "a1 a2");
    }
    return pairs;
  }

  @Test
  void aboutATenthIsHeldOut() {
    StaticPairs pairs = collect(20_000, 20_000);
    assertEquals(20_000, pairs.size() + pairs.heldOutSize());
    assertEquals(2_000, pairs.heldOutSize(), 150);
  }

  @Test
  void anIdIsAlwaysOnTheSameSide() {
    var small = new StaticPairs(encoder, 1);
    var large = new StaticPairs(encoder, 100);
    small.add("arxiv:1706.03762", "t1", "a1");
    large.add("arxiv:1706.03762", "t1", "a1");
    assertEquals(small.heldOutSize(), large.heldOutSize());
  }

  @Test
  void ofALargeLibraryASampleIsKept() {
    StaticPairs pairs = collect(20_000, 10 * StaticPairs.MOST);
    assertEquals(2_000, pairs.size(), 200);
    assertEquals(100, pairs.heldOutSize(), 40);
  }

  @Test
  void neverAreThereMoreThanTheMost() {
    StaticPairs pairs = collect(StaticPairs.MOST * 5 / 4, 1);
    assertEquals(StaticPairs.MOST, pairs.size());
    assertEquals(StaticPairs.MOST_HELD_OUT, pairs.heldOutSize());
  }

  @Test
  void papersWithoutAKnownWordAreLeftOut() {
    var pairs = new StaticPairs(encoder, 3);
    pairs.add("a", "t1", "");
    pairs.add("b", "unheard", "a1");
    pairs.add("c", "t1", "unheard");
    assertEquals(0, pairs.size() + pairs.heldOutSize());
  }

  @Test
  void longTextsAreCut() {
    var pairs = new StaticPairs(encoder, 1);
    for (int i = 0; pairs.size() == 0; i++) {
      pairs.add("id" + i, "t1 ".repeat(1_000), "a1 ".repeat(1_000));
    }
    assertEquals(StaticPairs.TITLE_PIECES, pairs.title(0).length);
    assertEquals(StaticPairs.ABSTRACT_PIECES, pairs.abstractText(0).length);
    assertTrue(pairs.heldOut().size() <= 10);
  }
}
