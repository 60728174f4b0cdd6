package symposium.eval.route;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Features;
import symposium.core.route.Gate;
import symposium.core.route.Router;
import symposium.core.route.RouterModel;
import symposium.core.route.Step;

/// Asks the cheap experts, then chooses a gate by the features. Thread-safe if the statistics are.
final class ChoosingRouter implements Router {

  private final String name;
  private final RouterModel.Inputs inputs;
  private final Set<ExpertId> first;
  private final Features features;
  private final Function<double[], Gate> choice;

  ChoosingRouter(
      String name, Rows rows, TermStatistics statistics, Function<double[], Gate> choice) {
    this.name = name;
    this.inputs = rows.inputs();
    this.first = Set.copyOf(rows.first());
    this.features = new Features(statistics, rows.first());
    this.choice = choice;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Step next(AnalyzedQuery query, Map<ExpertId, ExpertResult> answers) {
    if (answers.isEmpty()) {
      return new Step.Ask(first);
    }
    var cheap = new TreeMap<>(answers);
    cheap.keySet().retainAll(first);
    Gate gate = choice.apply(inputs.standard(features.of(query, cheap)));
    Set<ExpertId> open =
        gate.weights().keySet().stream()
            .filter(id -> !answers.containsKey(id))
            .collect(Collectors.toSet());
    return open.isEmpty() ? new Step.Done(gate) : new Step.Ask(open);
  }
}
