package symposium.eval.route;

import java.util.PriorityQueue;
import java.util.function.Function;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Router;

/// Remembers solved queries: a query gets the gate that was worth most to the solved ones most like
/// it, their mean drawn to the mean of all. Right where near queries want near gates in ways that
/// no line separates (nearest-neighbour regression; the memory holds training queries only, never
/// those of users).
record MemoryLearner() implements Learner {

  private static final int NEIGHBOURS = 40;

  /// How many neighbours the mean of all solved queries stands for.
  private static final double PRIOR = 20;

  private record Neighbour(int number, double distance) {}

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Function<TermStatistics, Router> learn(Lesson lesson) {
    Rows rows = Rows.of(lesson.cases(), lesson.statistics(), lesson.first());
    Portfolio portfolio = Portfolio.of(lesson, rows.weights());
    double[] prior = new double[portfolio.gates().size()];
    for (int g = 0; g < prior.length; g++) {
      for (int c = 0; c < rows.weights().length; c++) {
        prior[g] += rows.weights()[c] * portfolio.worth()[g][c];
      }
    }
    return statistics ->
        new ChoosingRouter(
            name(), rows, statistics, row -> portfolio.best(recall(row, rows, portfolio, prior)));
  }

  private static double[] recall(double[] row, Rows rows, Portfolio portfolio, double[] prior) {
    var nearest =
        new PriorityQueue<Neighbour>(
            (a, b) -> {
              int farthest = Double.compare(b.distance(), a.distance());
              return farthest == 0 ? Integer.compare(b.number(), a.number()) : farthest;
            });
    for (int c = 0; c < rows.standard().length; c++) {
      nearest.add(new Neighbour(c, CentroidLearner.distance(rows.standard()[c], row)));
      if (nearest.size() > NEIGHBOURS) {
        nearest.poll();
      }
    }
    double[] worth = prior.clone();
    for (int g = 0; g < worth.length; g++) {
      worth[g] *= PRIOR;
      for (Neighbour neighbour : nearest) {
        worth[g] += portfolio.worth()[g][neighbour.number()];
      }
    }
    return worth;
  }
}
