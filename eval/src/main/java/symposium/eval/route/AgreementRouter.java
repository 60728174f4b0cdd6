package symposium.eval.route;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.route.Gate;
import symposium.core.route.Router;
import symposium.core.route.Step;

/// Learns nothing: asks everybody and trusts each expert as far as the others' first papers agree
/// with its own (the assumption behind pooling and data fusion: relevant papers are found by many,
/// others by one; Lee, *Analyses of Multiple Evidence Combination*, SIGIR 1997). Thread-safe:
/// immutable.
///
/// @param experts whom to ask
record AgreementRouter(Set<ExpertId> experts) implements Router {

  private static final int HEAD = 10;

  /// Added to every agreement, so that a lonely expert is heard too.
  private static final double FLOOR = 0.1;

  AgreementRouter {
    experts = Set.copyOf(experts);
  }

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers) {
    if (!answers.keySet().containsAll(experts)) {
      return new Step.Ask(experts);
    }
    var heads = new TreeMap<ExpertId, Set<PaperId>>();
    answers.forEach(
        (id, result) -> {
          if (result instanceof ExpertResult.Answered(Ranking ranking, var coverage)
              && !ranking.docs().isEmpty()) {
            heads.put(
                id,
                ranking.top(HEAD).docs().stream().map(ScoredDoc::id).collect(Collectors.toSet()));
          }
        });
    var weights = new TreeMap<ExpertId, Double>();
    heads.forEach((id, head) -> weights.put(id, FLOOR + agreement(id, heads)));
    return new Step.Done(Gate.of(weights));
  }

  /// The mean share of an expert's first papers that another expert has among its own.
  private static double agreement(ExpertId id, Map<ExpertId, Set<PaperId>> heads) {
    Set<PaperId> own = heads.getOrDefault(id, Set.of());
    return heads.entrySet().stream()
        .filter(other -> !other.getKey().equals(id))
        .mapToDouble(
            other -> (double) own.stream().filter(other.getValue()::contains).count() / own.size())
        .average()
        .orElse(0);
  }
}
