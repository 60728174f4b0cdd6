package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Gate;
import symposium.core.route.Router;

/// Pairs every gate of the portfolio with the best fixed one and boosts regression trees on what
/// the exchange gains (Friedman, *Greedy Function Approximation: A Gradient Boosting Machine*,
/// Annals of Statistics 2001, algorithm 3); a query gets the gate that promises the most, if any
/// promises something. Right where features decide together.
record TreesLearner() implements Learner {

  /// Gains smaller than this are not worth leaving the best fixed gate for.
  private static final double MARGIN = 0.005;

  private record Promise(Gate gate, BoostedTrees gain) {}

  @Override
  public String name() {
    return "trees";
  }

  @Override
  public Function<TermStatistics, Router> learn(Lesson lesson) {
    Rows rows = Rows.of(lesson.cases(), lesson.statistics(), lesson.first());
    Portfolio portfolio = Portfolio.of(lesson, rows.weights());
    Gate usual = portfolio.gates().getFirst();
    var bins = new FeatureBins(rows.standard());
    var promises = new ArrayList<Promise>();
    for (int g = 1; g < portfolio.gates().size(); g++) {
      double[] gains = portfolio.worth()[g].clone();
      for (int c = 0; c < gains.length; c++) {
        gains[c] -= portfolio.worth()[0][c];
      }
      promises.add(
          new Promise(portfolio.gates().get(g), BoostedTrees.fit(bins, gains, rows.weights())));
    }
    return statistics ->
        new ChoosingRouter(name(), rows, statistics, row -> choose(promises, row, usual));
  }

  private static Gate choose(List<Promise> promises, double[] row, Gate usual) {
    Gate best = usual;
    double most = MARGIN;
    for (Promise promise : promises) {
      double gain = promise.gain().value(row);
      if (gain > most) {
        best = promise.gate();
        most = gain;
      }
    }
    return best;
  }
}
