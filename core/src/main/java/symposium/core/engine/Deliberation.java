package symposium.core.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import symposium.core.fuse.Voice;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.route.Expert;
import symposium.core.route.Gate;
import symposium.core.route.Reason;
import symposium.core.route.Router;
import symposium.core.route.Step;

/// Hops 4 and 5 for one query: the router asks, the experts answer, at most twice, until there is a
/// gate. Confined to one thread.
final class Deliberation {

  private static final int ROUNDS = 2;
  private static final String NOT_CHOSEN = "the request did not choose it";

  private final Experts experts;
  private final ExpertPool pool;
  private final Set<String> allowed;
  private final Map<ExpertId, ExpertResult> answers = new HashMap<>();
  private final Map<ExpertId, Long> nanos = new HashMap<>();
  private Gate gate = Gate.of(Map.of());
  private List<Reason> reasons = List.of();

  Deliberation(Experts experts, ExpertPool pool, Set<String> allowed) {
    this.experts = experts;
    this.pool = pool;
    this.allowed = allowed;
  }

  void run(Router router, AnalyzedQuery query, int depth, Deadline deadline) {
    Step step = router.next(query, Map.of());
    int rounds = 0;
    while (step instanceof Step.Ask(var wanted)) {
      if (rounds++ == ROUNDS) {
        throw new IllegalStateException(
            "router %s asks more than %d times".formatted(router.name(), ROUNDS));
      }
      ask(wanted, query, depth, deadline);
      step = router.next(query, Collections.unmodifiableSortedMap(new TreeMap<>(answers)));
    }
    var done = (Step.Done) step;
    gate = done.gate().among(this::answered);
    reasons = done.reasons();
  }

  private void ask(Set<ExpertId> ids, AnalyzedQuery query, int depth, Deadline deadline) {
    var waiting = new TreeSet<ExpertId>();
    ids.forEach(id -> addWithNeeds(id, waiting));
    waiting.removeIf(this::settledWithoutAsking);
    while (!waiting.isEmpty()) {
      var ready = new LinkedHashMap<ExpertId, ExpertPool.Question>();
      for (ExpertId id : waiting) {
        Expert expert = experts.present().get(id);
        if (expert != null && expert.needs().stream().noneMatch(waiting::contains)) {
          var retrieval = new Retrieval(query, depth, deadline, rankings(expert.needs()));
          ready.put(
              id,
              new ExpertPool.Question(
                  () -> expert.retriever().retrieve(retrieval), expert.retriever().waits()));
        }
      }
      if (ready.isEmpty()) {
        throw new IllegalStateException("experts need each other in a circle: " + waiting);
      }
      pool.ask(ready, deadline).forEach(this::record);
      waiting.removeAll(ready.keySet());
    }
  }

  /// An expert whose ranking another needs is asked too, wanted by the router or not; without a
  /// weight it has no say of its own.
  private void addWithNeeds(ExpertId id, Set<ExpertId> waiting) {
    if (answers.containsKey(id) || !waiting.add(id)) {
      return;
    }
    Expert expert = experts.present().get(id);
    if (expert != null && isChosen(id)) {
      expert.needs().forEach(needed -> addWithNeeds(needed, waiting));
    }
  }

  private boolean isChosen(ExpertId id) {
    return allowed.isEmpty() || allowed.contains(id.name());
  }

  private boolean answered(ExpertId id) {
    return answers.get(id) instanceof ExpertResult.Answered;
  }

  private boolean settledWithoutAsking(ExpertId id) {
    if (!isChosen(id)) {
      answers.put(id, new ExpertResult.Abstained(NOT_CHOSEN));
      return true;
    }
    if (!experts.present().containsKey(id)) {
      answers.put(
          id, new ExpertResult.Absent(experts.absent().getOrDefault(id, "it is not installed")));
      return true;
    }
    return false;
  }

  private void record(ExpertId id, ExpertPool.Timed timed) {
    answers.put(id, timed.result());
    nanos.put(id, timed.nanos());
  }

  private Map<ExpertId, Ranking> rankings(Set<ExpertId> ids) {
    var rankings = new HashMap<ExpertId, Ranking>();
    for (ExpertId id : ids) {
      if (answers.get(id) instanceof ExpertResult.Answered(var ranking, var coverage)) {
        rankings.put(id, ranking);
      }
    }
    return rankings;
  }

  Gate gate() {
    return gate;
  }

  Map<ExpertId, ExpertResult> answers() {
    return Collections.unmodifiableMap(answers);
  }

  List<Reason> reasons() {
    return reasons;
  }

  /// Whether some list was as long as it may get, so that more papers may exist.
  boolean reachedDepth(int depth) {
    return voices().stream()
        .filter(voice -> gate.weight(voice.expert()) > 0)
        .anyMatch(voice -> voice.ranking().size() >= depth);
  }

  List<Voice> voices() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof ExpertResult.Answered)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> voice(entry.getKey(), (ExpertResult.Answered) entry.getValue()))
        .toList();
  }

  private Voice voice(ExpertId id, ExpertResult.Answered answer) {
    Expert expert = java.util.Objects.requireNonNull(experts.present().get(id));
    return new Voice(id, answer.ranking(), expert.calibration(), answer.coverage());
  }

  List<ExpertTrace> trace() {
    return experts.all().stream().map(this::trace).toList();
  }

  private ExpertTrace trace(ExpertId id) {
    long took = nanos.getOrDefault(id, 0L);
    ExpertResult result = answers.get(id);
    if (!isChosen(id)) {
      return silent(id, ExpertTrace.Outcome.NOT_ASKED, NOT_CHOSEN, took);
    }
    if (result == null) {
      String lacks = experts.absent().get(id);
      return lacks == null
          ? silent(id, ExpertTrace.Outcome.NOT_ASKED, "", took)
          : silent(id, ExpertTrace.Outcome.ABSENT, lacks, took);
    }
    return switch (result) {
      case ExpertResult.Answered(var ranking, var coverage) ->
          new ExpertTrace(
              id,
              ExpertTrace.Outcome.ANSWERED,
              "",
              gate.weight(id),
              ranking.size(),
              coverage.share(),
              took);
      case ExpertResult.Abstained(var reason) ->
          silent(id, ExpertTrace.Outcome.ABSTAINED, reason, took);
      case ExpertResult.TimedOut() ->
          silent(id, ExpertTrace.Outcome.TIMED_OUT, "it was too slow", took);
      case ExpertResult.Failed(var reason) -> silent(id, ExpertTrace.Outcome.FAILED, reason, took);
      case ExpertResult.Absent(var reason) -> silent(id, ExpertTrace.Outcome.ABSENT, reason, took);
    };
  }

  private static ExpertTrace silent(
      ExpertId id, ExpertTrace.Outcome outcome, String reason, long took) {
    return new ExpertTrace(id, outcome, reason, 0, 0, 0, took);
  }
}
