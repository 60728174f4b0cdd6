package symposium.core.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /// The expert that a query leans to when it has a feature.
  private record Rule(String feature, ExpertId expert) {}

  /// The first that fits decides.
  private static final List<Rule> RULES =
      List.of(
          new Rule("unknown-share", CHARS),
          new Rule("author-first", BM25),
          new Rule("many-words", DENSE),
          new Rule("question", DENSE));

  private static final Reason NO_RULE =
      Reason.remark("usual", "no rule fits, so the usual weights");

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
    Optional<Rule> rule = rule(query);
    Gate gate = rule.map(fits -> leaning(fits.expert())).orElse(usual);
    Set<ExpertId> open =
        gate.weights().keySet().stream()
            .filter(id -> !answers.containsKey(id))
            .collect(Collectors.toSet());
    return open.isEmpty()
        ? new Step.Done(
            gate.among(id -> answers.get(id) instanceof ExpertResult.Answered),
            List.of(rule.map(fits -> reason(fits, gate)).orElse(NO_RULE)))
        : new Step.Ask(open);
  }

  private Optional<Rule> rule(AnalyzedQuery query) {
    double[] values = features.of(query);
    return RULES.stream().filter(rule -> values[feature(rule)] > 0).findFirst();
  }

  private static int feature(Rule rule) {
    return QueryFeatures.NAMES.indexOf(rule.feature());
  }

  private Reason reason(Rule rule, Gate gate) {
    var experts = new TreeSet<>(usual.weights().keySet());
    experts.addAll(gate.weights().keySet());
    var shifts = new TreeMap<ExpertId, Double>();
    experts.forEach(id -> shifts.put(id, gate.weight(id) - usual.weight(id)));
    return new Reason(rule.feature(), QueryFeatures.SAYINGS.get(feature(rule)).high(), shifts);
  }

  /// The usual weights with as much again for one expert.
  private Gate leaning(ExpertId expert) {
    var weights = new TreeMap<>(usual.weights());
    weights.merge(expert, 1.0, Double::sum);
    return Gate.of(weights);
  }
}
