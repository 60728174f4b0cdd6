package symposium.core.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;

/// A calibrated floor: from what routers see of a query and of its first answers, the probability
/// that the library holds what is asked for, and the probability below which search says that it
/// does not. Logistic regression, trained on queries that a library can answer and on queries of
/// other fields that it cannot. Thread-safe: immutable.
public final class Floor {

  private final RouterModel.Inputs inputs;
  private final List<Double> weights;
  private final double least;
  private final Rates rates;

  /// How often the floor was wrong and right on libraries it was not trained on.
  ///
  /// @param falseAlarms share of answerable queries that it took for unanswerable, in [0, 1]
  /// @param recognised share of unanswerable queries that it recognised, in [0, 1]
  public record Rates(double falseAlarms, double recognised) {}

  /// A floor.
  ///
  /// @param inputs the experts whose answers are looked at, the features and their scale
  /// @param weights one for each feature, then the bias
  /// @param least the probability below which nothing seems to fit, in (0, 1)
  /// @param rates how good it is
  /// @throws IllegalArgumentException when weights and features do not fit together
  public Floor(RouterModel.Inputs inputs, List<Double> weights, double least, Rates rates) {
    this.inputs = inputs;
    this.weights = List.copyOf(weights);
    this.least = least;
    this.rates = rates;
    if (weights.size() != inputs.features().size() + 1) {
      throw new IllegalArgumentException(
          "%d features with %d weights".formatted(inputs.features().size(), weights.size()));
    }
  }

  /// What it looks at.
  ///
  /// @return the experts, the features and their scale
  public RouterModel.Inputs inputs() {
    return inputs;
  }

  /// What each feature weighs.
  ///
  /// @return one for each feature, then the bias
  public List<Double> weights() {
    return weights;
  }

  /// The probability below which nothing seems to fit.
  ///
  /// @return in (0, 1)
  public double least() {
    return least;
  }

  /// How good it is.
  ///
  /// @return rates on libraries it was not trained on
  public Rates rates() {
    return rates;
  }

  /// The probability that the library holds what is asked for.
  ///
  /// @param values the features, as named by the inputs
  /// @return in [0, 1]
  public double probability(double[] values) {
    double[] row = inputs.standard(values);
    double score = 0;
    for (int f = 0; f < row.length; f++) {
      score += weights.get(f) * row[f];
    }
    return 1 / (1 + Math.exp(-score));
  }

  /// The probability that the library holds what a query asks for, where it can be told: for words
  /// alone, without conditions, when everybody it looks at was asked.
  ///
  /// @param query the query
  /// @param answers what became of the experts asked
  /// @param statistics how rare words are
  /// @return in [0, 1], or empty where it cannot be told
  /// @throws IllegalArgumentException when it was trained on other features
  public Optional<Double> judge(
      AnalyzedQuery query, Map<ExpertId, ExpertResult> answers, TermStatistics statistics) {
    if (!query.like().isEmpty() || query.isRestricted() || query.meaning().isBlank()) {
      return Optional.empty();
    }
    var heard = new TreeMap<ExpertId, ExpertResult>(answers);
    heard.keySet().retainAll(inputs.first());
    heard.values().removeIf(result -> !isSaid(result));
    if (heard.size() < inputs.first().size()) {
      return Optional.empty();
    }
    var features = new Features(statistics, inputs.first());
    if (!features.names().equals(inputs.features())) {
      throw new IllegalArgumentException("the floor was trained on other features");
    }
    return Optional.of(probability(features.of(query, heard)));
  }

  private static boolean isSaid(ExpertResult result) {
    return result instanceof ExpertResult.Answered || result instanceof ExpertResult.Abstained;
  }
}
