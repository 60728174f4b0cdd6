package symposium.core.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;
import symposium.core.query.SearchRequest.Choice;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.Router;

/// The routers users can choose from; the first is the default. Thread-safe: immutable.
public final class Routers {

  private static final String UNIFORM = "uniform";

  private final SequencedMap<String, Router> byName = new LinkedHashMap<>();
  private final Set<ExpertId> unweighed;

  /// Registers routers that weigh every expert there is.
  ///
  /// @param routers not empty, the default first
  /// @throws IllegalArgumentException when there is none, or two have one name
  public Routers(List<Router> routers) {
    this(routers, Set.of());
  }

  /// Registers routers.
  ///
  /// @param routers not empty, the default first
  /// @param unweighed experts that no router weighs: they speak when a request names them, with
  ///   equal weights for all that it names
  /// @throws IllegalArgumentException when there is none, or two have one name
  public Routers(List<Router> routers, Set<ExpertId> unweighed) {
    this.unweighed = Set.copyOf(unweighed);
    for (Router router : routers) {
      if (byName.put(router.name(), router) != null) {
        throw new IllegalArgumentException("router registered twice: " + router.name());
      }
    }
    if (byName.isEmpty()) {
      throw new IllegalArgumentException("a router is needed, got none");
    }
  }

  /// The names users can choose.
  ///
  /// @return the default first
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /// The router a request wants: its own weights, else the named one, else the default.
  ///
  /// @param choice what the request says
  /// @param known every expert's id
  /// @return the router
  /// @throws InvalidInput naming an unknown router or expert and the known ones
  Router choose(Choice choice, Set<ExpertId> known) {
    List<ExpertId> named = choice.experts().stream().map(name -> check(name, known)).toList();
    if (!choice.weights().isEmpty()) {
      var weights = new TreeMap<ExpertId, Double>();
      choice.weights().forEach((name, weight) -> weights.put(check(name, known), weight));
      return new FixedRouter("weights", Gate.of(weights));
    }
    if (named.stream().anyMatch(unweighed::contains)) {
      return equally(named, choice.router().orElse(UNIFORM));
    }
    String name = choice.router().orElse(byName.firstEntry().getKey());
    Router router = byName.get(name);
    if (router == null) {
      throw new InvalidInput(
          "There is no router '%s'; choose from %s.".formatted(name, String.join(", ", names())));
    }
    return router;
  }

  private Router equally(List<ExpertId> named, String router) {
    if (!router.equals(UNIFORM)) {
      throw new InvalidInput(
          "The router '%s' does not know %s; leave it away for equal weights, or give weights."
              .formatted(
                  router,
                  named.stream()
                      .filter(unweighed::contains)
                      .map(ExpertId::name)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    return FixedRouter.uniform(named);
  }

  private static ExpertId check(String name, Set<ExpertId> known) {
    return known.stream()
        .filter(id -> id.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(unknown(name, known)));
  }

  private static String unknown(String name, Set<ExpertId> known) {
    return "There is no expert '%s'; choose from %s."
        .formatted(
            name, known.stream().map(ExpertId::name).sorted().collect(Collectors.joining(", ")));
  }
}
