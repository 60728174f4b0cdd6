package symposium.eval.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.route.Gate;
import symposium.core.route.Router;
import symposium.core.route.Step;
import symposium.eval.answers.TopicAnswers;

/// Plays a router's two rounds on recorded answers. Thread-safe: immutable.
///
/// @param needs the experts whose rankings an expert reads, by expert
public record Simulation(Map<ExpertId, Set<ExpertId>> needs) {

  /// Copies.
  public Simulation {
    needs = Map.copyOf(needs);
  }

  /// What a router did with a topic.
  ///
  /// @param gate its verdict among those that answered
  /// @param asked whom it asked, and whom those needed
  /// @param millis what asking them took, milliseconds, one after the other
  public record Routed(Gate gate, Set<ExpertId> asked, double millis) {}

  /// Routes a topic.
  ///
  /// @param router the router
  /// @param answers what every expert would answer
  /// @return what it did
  /// @throws IllegalStateException when it asks more than twice
  public Routed route(Router router, TopicAnswers answers) {
    var asked = new TreeSet<ExpertId>();
    var heard = new HashMap<ExpertId, ExpertResult>();
    Step step = router.next(answers.query(), Map.of());
    for (int round = 0; step instanceof Step.Ask(var wanted); round++) {
      if (round == 2) {
        throw new IllegalStateException("router %s asks more than twice".formatted(router.name()));
      }
      for (ExpertId id : wanted) {
        add(id, asked);
        heard.put(
            id, answers.results().getOrDefault(id, new ExpertResult.Absent("it was not asked")));
      }
      step = router.next(answers.query(), Map.copyOf(heard));
    }
    Gate gate =
        ((Step.Done) step)
            .gate()
            .among(id -> answers.results().get(id) instanceof ExpertResult.Answered);
    double millis = asked.stream().mapToDouble(id -> answers.millis().getOrDefault(id, 0.0)).sum();
    return new Routed(gate, asked, millis);
  }

  private void add(ExpertId id, Set<ExpertId> asked) {
    if (asked.add(id)) {
      needs.getOrDefault(id, Set.of()).forEach(needed -> add(needed, asked));
    }
  }
}
