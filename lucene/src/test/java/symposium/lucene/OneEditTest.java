package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneEditTest {

  @Test
  void everyKindOfEditIsThere() {
    assertTrue(OneEdit.of("word").containsAll(List.of("ord", "wword", "words", "ward", "owrd")));
  }

  @Test
  void theWordItselfIsNot() {
    assertFalse(OneEdit.of("aab").contains("aab"));
  }

  @Test
  void thereAreNoMoreThanThereCanBe() {
    Set<String> edits = OneEdit.of("ab");
    assertEquals(2 + 1 + 2 * 25 + 3 * 26 - 2, edits.size());
  }
}
