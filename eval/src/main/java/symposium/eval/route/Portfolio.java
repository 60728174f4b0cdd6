package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symposium.core.route.Gate;

/// A few different gates, and what each is worth to each case. Thread-safe: immutable.
final class Portfolio {

  private final List<Gate> gates;
  private final double[][] worth;

  Portfolio(List<Gate> gates, double[][] worth) {
    this.gates = gates;
    this.worth = worth;
  }

  /// The best one for all cases alike first.
  List<Gate> gates() {
    return gates;
  }

  /// nDCG@10, shape `[gates][cases]`.
  double[][] worth() {
    return worth;
  }

  /// Chooses a portfolio.
  static Portfolio of(Learner.Lesson lesson, double[] weights) {
    List<Gate> candidates = new ArrayList<>();
    candidates.add(lesson.usual());
    candidates.addAll(lesson.table().gates());
    double[][] all =
        IntStream.range(0, candidates.size())
            .mapToObj(g -> row(lesson, g - 1))
            .toArray(double[][]::new);
    List<Integer> chosen = Gates.portfolio(all, weights, lesson.portfolio());
    return new Portfolio(
        chosen.stream().map(candidates::get).toList(),
        chosen.stream().map(g -> all[g]).toArray(double[][]::new));
  }

  private static double[] row(Learner.Lesson lesson, int column) {
    return lesson.cases().stream()
        .mapToDouble(
            one -> column < 0 ? one.ndcg(lesson.usual()) : lesson.table().ndcg(one, column))
        .toArray();
  }

  /// The gate that is worth most.
  ///
  /// @param worth shape `[gates]`
  Gate best(double[] worth) {
    int best = 0;
    for (int g = 1; g < worth.length; g++) {
      if (worth[g] > worth[best]) {
        best = g;
      }
    }
    return gates.get(best);
  }
}
