package symposium.core.route;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;

/// Weighs the experts by what it learned: asks the cheap experts, reads the features of query and
/// answers, and mixes its portfolio of gates; only the experts whose weight is worth asking for are
/// asked in the second round. Queries it could not learn from, with papers to resemble or without
/// words, weigh all experts alike. Where no stand-in is named, the usual gate of the model is.
/// Thread-safe if the statistics are.
public final class LearnedRouter implements Router {

  private static final Reason NO_WORDS =
      Reason.remark("no-words", "there are no words to judge by, so all weigh alike");

  private final String name;
  private final RouterModel model;
  private final Features features;
  private final double least;
  private final Gate standIn;
  private final FixedRouter everybody;
  private final Explanation explanation;

  /// Routes by a model.
  ///
  /// @param name the name users choose it by
  /// @param model what was learned
  /// @param statistics how rare words are
  /// @param least the weight an expert needs to be asked, in [0, 1)
  /// @throws IllegalArgumentException when the model was trained on other features
  public LearnedRouter(String name, RouterModel model, TermStatistics statistics, double least) {
    this(name, model, statistics, least, model.gates().getFirst());
  }

  /// Routes by a model.
  ///
  /// @param name the name users choose it by
  /// @param model what was learned
  /// @param statistics how rare words are
  /// @param least the weight an expert needs to be asked, in [0, 1)
  /// @param standIn who speaks for experts of the second round that cannot
  /// @throws IllegalArgumentException when the model was trained on other features
  public LearnedRouter(
      String name, RouterModel model, TermStatistics statistics, double least, Gate standIn) {
    this.standIn = standIn;
    this.name = name;
    this.model = model;
    this.features = new Features(statistics, model.first());
    this.least = least;
    this.everybody = FixedRouter.uniform(experts(model));
    if (!features.names().equals(model.features())) {
      throw new IllegalArgumentException(
          "router model %s was trained on other features; train it again with `symposium train router`"
              .formatted(model.name()));
    }
    this.explanation = new Explanation(model, features.sayings());
  }

  @Override
  public String name() {
    return name;
  }

  /// The experts it knows.
  ///
  /// @return those with a weight in one of its gates
  public Set<ExpertId> experts() {
    return everybody.gate().weights().keySet();
  }

  @Override
  public Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers) {
    if (!query.like().isEmpty() || query.meaning().isBlank()) {
      return alike(everybody.next(query, answers)); // it learned from words alone
    }
    if (answers.isEmpty()) {
      return new Step.Ask(Set.copyOf(model.first()));
    }
    double[] values = features.of(query, firstAnswers(answers));
    Gate gate = sparse(model.gate(values));
    Set<ExpertId> open =
        gate.weights().keySet().stream()
            .filter(id -> !answers.containsKey(id))
            .collect(Collectors.toSet());
    return open.isEmpty()
        ? new Step.Done(heard(gate, answers), explanation.of(values))
        : new Step.Ask(open);
  }

  private static Step alike(Step step) {
    return switch (step) {
      case Step.Ask ask -> ask;
      case Step.Done(var gate, var _) -> new Step.Done(gate, List.of(NO_WORDS));
    };
  }

  private static Set<ExpertId> experts(RouterModel model) {
    return model.gates().stream()
        .flatMap(gate -> gate.weights().keySet().stream())
        .collect(Collectors.toSet());
  }

  /// What a second-round expert was to say and cannot, because it is not there or has no vectors
  /// yet, goes to the usual gate: the model never saw it silent. Where none of those it chose can
  /// speak, whoever answered does.
  private Gate heard(Gate gate, Map<ExpertId, ExpertResult> answers) {
    double silent =
        gate.weights().entrySet().stream()
            .filter(one -> !model.first().contains(one.getKey()))
            .filter(one -> !answered(answers, one.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    var weights = new TreeMap<>(gate.among(id -> answered(answers, id)).weights());
    weights.replaceAll((id, weight) -> weight * (1 - silent));
    standIn
        .among(id -> answered(answers, id))
        .weights()
        .forEach((id, weight) -> weights.merge(id, weight * silent, Double::sum));
    weights.values().removeIf(weight -> weight <= 0);
    return weights.isEmpty()
        ? FixedRouter.uniform(
                answers.keySet().stream().filter(id -> answered(answers, id)).toList())
            .gate()
        : Gate.of(weights);
  }

  /// The gate is decided on the first round's answers alone, so the second call finds the same one.
  private Map<ExpertId, ExpertResult> firstAnswers(Map<ExpertId, ExpertResult> answers) {
    var first = new TreeMap<>(answers);
    first.keySet().retainAll(Set.copyOf(model.first()));
    return first;
  }

  private Gate sparse(Gate gate) {
    var kept = new TreeMap<>(gate.weights());
    kept.values().removeIf(weight -> weight < least);
    return kept.isEmpty() ? gate : Gate.of(kept);
  }

  private static boolean answered(Map<ExpertId, ExpertResult> answers, ExpertId id) {
    return answers.get(id) instanceof ExpertResult.Answered;
  }
}
