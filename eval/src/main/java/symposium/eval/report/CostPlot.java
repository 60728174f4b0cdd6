package symposium.eval.report;

import static symposium.eval.report.Markup.with;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import symposium.eval.compare.Comparison;
import symposium.eval.metric.Scores;

/// Quality against cost: each run as a point, dearer to the right and better upwards. Stateless.
final class CostPlot {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 300;
  private static final double LEFT = 56;
  private static final double TOP = 16;
  private static final double LINE = 14;

  private record Point(String run, double millis, double mean) {}

  private final double dearest;
  private final double lowest;
  private final double highest;
  private final List<Point> points;

  private CostPlot(List<Point> points) {
    this.points = points;
    this.dearest = Math.max(1e-9, points.stream().mapToDouble(Point::millis).max().orElse(1) * 1.1);
    double low = points.stream().mapToDouble(Point::mean).min().orElse(0);
    double high = points.stream().mapToDouble(Point::mean).max().orElse(1);
    double margin = Math.max(0.005, (high - low) * 0.15);
    this.lowest = Math.max(0, low - margin);
    this.highest = Math.min(1, high + margin);
  }

  static Markup draw(Comparison comparison, Map<String, Double> millis) {
    var points = new ArrayList<Point>();
    for (Scores run : comparison.runs()) {
      Double cost = millis.get(run.run());
      if (cost != null) {
        points.add(new Point(run.run(), cost, comparison.mean(run)));
      }
    }
    points.sort(Comparator.comparingDouble(Point::mean).reversed());
    return new CostPlot(points).draw(comparison.metric().toString());
  }

  private Markup draw(String metric) {
    var svg =
        Plot.open(LEFT + WIDTH + 10, TOP + HEIGHT + 40, metric + " against milliseconds a query");
    for (int quarter = 0; quarter <= 4; quarter++) {
      double share = quarter / 4.0;
      double mean = lowest + share * (highest - lowest);
      Plot.text(svg, LEFT - 6, y(mean) + 4, "end", Figures.score(mean));
      Plot.text(
          svg, x(share * dearest), TOP + HEIGHT + 16, "middle", Figures.millis(share * dearest));
    }
    Plot.line(svg, "axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    Plot.line(svg, "axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    Plot.text(svg, LEFT + WIDTH / 2, TOP + HEIGHT + 34, "middle", "milliseconds a query");
    points(svg);
    return svg.close("svg");
  }

  /// Names stand beside their points, pushed down where another name stands already.
  private void points(Markup svg) {
    double leftFree = 0;
    double rightFree = 0;
    for (Point point : points) {
      boolean turned = point.millis() > dearest * 0.6;
      double place = Math.max(y(point.mean()) + 4, turned ? leftFree : rightFree);
      leftFree = turned ? place + LINE : leftFree;
      rightFree = turned ? rightFree : place + LINE;
      svg.open(
              "circle",
              with("class", "point"),
              with("cx", x(point.millis())),
              with("cy", y(point.mean())),
              with("r", 4))
          .element(
              "title",
              "%s: %s at %s ms"
                  .formatted(
                      point.run(), Figures.score(point.mean()), Figures.millis(point.millis())))
          .close("circle");
      svg.element(
          "text",
          Figures.line(point.run(), 30),
          with("class", "name"),
          with("x", x(point.millis()) + (turned ? -8 : 8)),
          with("y", place),
          with("text-anchor", turned ? "end" : "start"));
    }
  }

  private double x(double millis) {
    return LEFT + millis / dearest * WIDTH;
  }

  private double y(double mean) {
    return TOP + (highest - mean) / (highest - lowest) * HEIGHT;
  }
}
