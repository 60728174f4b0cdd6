package symposium.eval.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How one system did on every test topic of every fold. Confined to one thread while it is filled.
public final class Outcome {

  /// One test topic.
  ///
  /// @param stratum its collection or class
  /// @param topic its id
  /// @param ndcg nDCG@10, in [0, 1]
  /// @param millis what asking the experts took, milliseconds
  public record Point(String stratum, String topic, double ndcg, double millis) {}

  private final String system;
  private final List<Point> points = new ArrayList<>();

  Outcome(String system) {
    this.system = system;
  }

  void add(Point point) {
    points.add(point);
  }

  /// The system's name.
  ///
  /// @return as in tables
  public String system() {
    return system;
  }

  /// Every test topic.
  ///
  /// @return in the order of folds and topics, the same for all systems
  public List<Point> points() {
    return List.copyOf(points);
  }

  /// Mean nDCG@10 of each stratum.
  ///
  /// @return by stratum
  public SortedMap<String, Double> ndcg() {
    return means(true);
  }

  /// Mean cost of each stratum, milliseconds a query.
  ///
  /// @return by stratum
  public SortedMap<String, Double> millis() {
    return means(false);
  }

  private SortedMap<String, Double> means(boolean quality) {
    var sums = new TreeMap<String, double[]>();
    for (Point point : points) {
      double[] sum = sums.computeIfAbsent(point.stratum(), stratum -> new double[2]);
      sum[0] += quality ? point.ndcg() : point.millis();
      sum[1]++;
    }
    var means = new TreeMap<String, Double>();
    sums.forEach((stratum, sum) -> means.put(stratum, sum[0] / sum[1]));
    return means;
  }
}
