package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symposium.core.error.InvalidInput;
import symposium.core.query.SearchRequest.Choice;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.FixedRouter;
import symposium.core.route.Router;

/// Experts that no router weighs, such as a model somebody added.
final class RoutersTest {

  private static final ExpertId WORDS = new ExpertId("words");
  private static final ExpertId ADDED = new ExpertId("added");
  private static final Set<ExpertId> KNOWN = Set.of(WORDS, ADDED);

  private final Router usual = FixedRouter.uniform(List.of(WORDS));
  private final Routers routers = new Routers(List.of(usual), Set.of(ADDED));

  private Router choose(Set<String> experts, Optional<String> router) {
    return routers.choose(new Choice(experts, router, new TreeMap<>()), KNOWN);
  }

  @Test
  void theyAreNotAskedUnlessNamed() {
    assertEquals(usual, choose(Set.of(), Optional.empty()));
    assertEquals(usual, choose(Set.of("words"), Optional.empty()));
  }

  @Test
  void theyWeighAsMuchAsWhoIsNamedBesideThem() {
    assertEquals(
        FixedRouter.uniform(List.of(WORDS, ADDED)),
        choose(Set.of("words", "added"), Optional.empty()));
    assertEquals(
        FixedRouter.uniform(List.of(ADDED)), choose(Set.of("added"), Optional.of("uniform")));
  }

  @Test
  void aRouterThatDoesNotKnowThemSaysSo() {
    String said =
        assertThrows(InvalidInput.class, () -> choose(Set.of("added"), Optional.of("learned")))
            .explanation();
    assertTrue(said.contains("'learned' does not know added"), said);
  }
}
