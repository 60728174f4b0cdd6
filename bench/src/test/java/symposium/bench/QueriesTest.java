package symposium.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueriesTest {

  @Test
  void thereAreFiveHundredDifferentOnes() {
    assertEquals(500, new HashSet<>(Queries.all()).size());
  }

  @Test
  void eachHasTwoToTwentyWords() {
    List<String> outside =
        Queries.all().stream()
            .filter(query -> query.split(" ").length < 2 || query.split(" ").length > 20)
            .toList();
    assertEquals(List.of(), outside);
  }
}
