package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Gate;
import symposium.core.route.Router;

/// Takes each stratum's queries for pilot queries of one kind: a query gets the best gate of the
/// kind whose mean features are nearest to its own. Right where kinds of query lie apart and each
/// wants one gate (the nearest class mean classifier).
record CentroidLearner() implements Learner {

  /// A kind of query: the mean of its features, and its gate.
  private static final class Kind {

    private final double[] centroid;
    private final Gate gate;

    Kind(double[] centroid, Gate gate) {
      this.centroid = centroid;
      this.gate = gate;
    }

    double distance(double[] row) {
      return CentroidLearner.distance(centroid, row);
    }
  }

  @Override
  public String name() {
    return "centroid";
  }

  @Override
  public Function<TermStatistics, Router> learn(Lesson lesson) {
    Rows rows = Rows.of(lesson.cases(), lesson.statistics(), lesson.first());
    Portfolio portfolio = Portfolio.of(lesson, rows.weights());
    List<Kind> kinds =
        members(lesson.cases()).values().stream()
            .map(members -> kind(members, rows, portfolio))
            .toList();
    return statistics ->
        new ChoosingRouter(name(), rows, statistics, row -> nearest(kinds, row).gate);
  }

  private static Map<String, List<Integer>> members(List<Case> cases) {
    var members = new TreeMap<String, List<Integer>>();
    for (int c = 0; c < cases.size(); c++) {
      members.computeIfAbsent(cases.get(c).stratum(), stratum -> new ArrayList<>()).add(c);
    }
    return members;
  }

  private static Kind kind(List<Integer> members, Rows rows, Portfolio portfolio) {
    double[] centroid = new double[rows.standard()[0].length];
    double[] worth = new double[portfolio.gates().size()];
    for (int c : members) {
      for (int f = 0; f < centroid.length; f++) {
        centroid[f] += rows.standard()[c][f] / members.size();
      }
      for (int g = 0; g < worth.length; g++) {
        worth[g] += portfolio.worth()[g][c];
      }
    }
    return new Kind(centroid, portfolio.best(worth));
  }

  private static Kind nearest(List<Kind> kinds, double[] row) {
    Kind nearest = kinds.getFirst();
    for (Kind kind : kinds) {
      if (kind.distance(row) < nearest.distance(row)) {
        nearest = kind;
      }
    }
    return nearest;
  }

  /// Squared Euclidean distance.
  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < Math.min(a.length, b.length); f++) {
      sum += (a[f] - b[f]) * (a[f] - b[f]);
    }
    return sum;
  }
}
