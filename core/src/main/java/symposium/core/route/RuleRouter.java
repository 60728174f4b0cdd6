package symposium.core.route;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;

/// The rules a sceptic would write in ten lines, as the learned router's rival: unknown words want
/// the expert for misspelling, names want words, long texts and questions want meaning, whatever
/// else gets the weights for all. Thread-safe if the statistics are.
public final class RuleRouter implements Router {

  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId DENSE = new ExpertId("dense");
  private static final ExpertId CHARS = new ExpertId("chars");

  private final QueryFeatures features;
  private final Gate usual;

  /// Rules around a usual gate.
  ///
  /// @param statistics how rare words are
  /// @param usual the weights of queries that no rule fits
  public RuleRouter(TermStatistics statistics, Gate usual) {
    this.features = new QueryFeatures(statistics);
    this.usual = usual;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers) {
    Gate gate = gate(query);
    Set<ExpertId> open =
        gate.weights().keySet().stream()
            .filter(id -> !answers.containsKey(id))
            .collect(Collectors.toSet());
    return open.isEmpty()
        ? new Step.Done(gate.among(id -> answers.get(id) instanceof ExpertResult.Answered))
        : new Step.Ask(open);
  }

  private Gate gate(AnalyzedQuery query) {
    double[] values = features.of(query);
    if (value(values, "unknown-share") > 0) {
      return leaning(CHARS);
    }
    if (value(values, "author-first") > 0) {
      return leaning(BM25);
    }
    if (value(values, "many-words") > 0 || value(values, "question") > 0) {
      return leaning(DENSE);
    }
    return usual;
  }

  /// The usual weights with as much again for one expert.
  private Gate leaning(ExpertId expert) {
    var weights = new TreeMap<>(usual.weights());
    weights.merge(expert, 1.0, Double::sum);
    return Gate.of(weights);
  }

  private static double value(double[] values, String name) {
    return values[QueryFeatures.NAMES.indexOf(name)];
  }
}
