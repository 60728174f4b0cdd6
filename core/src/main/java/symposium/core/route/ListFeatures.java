package symposium.core.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.core.model.PaperId;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

/// What the experts asked first answered: the shape of each list's scores (Shtok, Kurland and
/// Carmel, *Predicting Query Performance by Query-Drift Estimation*, TOIS 2012, §3: a list whose
/// head stands out is better) and how far lists agree (Diaz, *Performance Prediction Using Spatial
/// Autocorrelation*, SIGIR 2007, in the simple form of overlap). Thread-safe: immutable.
final class ListFeatures {

  private static final int HEAD = 10;
  private static final List<String> SHAPE = List.of("answered", "top", "gap", "spread", "full");

  private final List<ExpertId> experts;
  private final List<String> names;

  /// For answers of some experts, in a fixed order.
  ListFeatures(List<ExpertId> experts) {
    this.experts = List.copyOf(experts);
    var all = new ArrayList<String>();
    experts.forEach(id -> SHAPE.forEach(shape -> all.add(id.name() + "-" + shape)));
    forPairs(
        (a, b) -> {
          all.add("overlap-" + a.name() + "-" + b.name());
          all.add("first-" + a.name() + "-" + b.name());
        });
    this.names = List.copyOf(all);
  }

  List<String> names() {
    return names;
  }

  /// The values in words, in the order of their names.
  List<Saying> sayings() {
    var all = new ArrayList<Saying>();
    for (ExpertId id : experts) {
      all.add(new Saying(id + " found papers", id + " found nothing"));
      all.add(new Saying(id + " is sure of its first", id + " is not sure of its first"));
      all.add(new Saying("the first of " + id + " stands out", id + " has no clear first"));
      all.add(new Saying("the first ten of " + id + " differ", id + " rates its first ten alike"));
      all.add(new Saying(id + " found ten or more", id + " found fewer than ten"));
    }
    forPairs(
        (a, b) -> {
          String both = a + " and " + b;
          all.add(new Saying(both + " agree", both + " disagree"));
          all.add(new Saying(both + " have one first", both + " have different firsts"));
        });
    return List.copyOf(all);
  }

  /// Shape `[names().size()]`; 0 throughout for an expert that did not answer.
  double[] of(Map<ExpertId, ExpertResult> answers) {
    double[] values = new double[names.size()];
    int next = 0;
    for (ExpertId id : experts) {
      for (double value : shape(ranking(answers, id))) {
        values[next++] = value;
      }
    }
    int[] at = {next};
    forPairs(
        (a, b) -> {
          Ranking left = ranking(answers, a);
          Ranking right = ranking(answers, b);
          values[at[0]++] = overlap(left, right);
          values[at[0]++] = sharesFirst(left, right) ? 1 : 0;
        });
    return values;
  }

  private static Ranking ranking(Map<ExpertId, ExpertResult> answers, ExpertId id) {
    return answers.get(id) instanceof ExpertResult.Answered(var ranking, var coverage)
        ? ranking
        : Ranking.empty();
  }

  /// Whether it answered; its best score, squeezed; by what share the second and the tenth are
  /// below it; and whether ten were found.
  private static double[] shape(Ranking ranking) {
    List<ScoredDoc> docs = ranking.docs();
    if (docs.isEmpty()) {
      return new double[SHAPE.size()];
    }
    double first = docs.getFirst().score();
    double scale = Math.max(1e-9, Math.abs(first));
    double second = docs.get(Math.min(1, docs.size() - 1)).score();
    double tenth = docs.get(Math.min(HEAD, docs.size()) - 1).score();
    return new double[] {
      1,
      first / (1 + scale),
      Math.min(1, (first - second) / scale),
      Math.min(1, (first - tenth) / scale),
      docs.size() >= HEAD ? 1 : 0
    };
  }

  private static double overlap(Ranking a, Ranking b) {
    Set<PaperId> left = head(a);
    int all = left.size();
    left.retainAll(head(b));
    return all == 0 ? 0 : (double) left.size() / all;
  }

  private static Set<PaperId> head(Ranking ranking) {
    var ids = new HashSet<PaperId>();
    ranking.top(HEAD).docs().forEach(doc -> ids.add(doc.id()));
    return ids;
  }

  private static boolean sharesFirst(Ranking a, Ranking b) {
    Optional<PaperId> first = a.docs().stream().findFirst().map(ScoredDoc::id);
    return first.isPresent() && first.equals(b.docs().stream().findFirst().map(ScoredDoc::id));
  }

  private void forPairs(java.util.function.BiConsumer<ExpertId, ExpertId> pair) {
    for (int i = 0; i < experts.size(); i++) {
      for (int j = i + 1; j < experts.size(); j++) {
        pair.accept(experts.get(i), experts.get(j));
      }
    }
  }
}
