package symposium.eval.report;

import static symposium.eval.report.Markup.with;

import java.util.SortedMap;
import symposium.eval.compare.Contest;

/// Every topic as a dot: the baseline's value to the right, the run's upwards, so that what lies
/// above the diagonal was won. Stateless.
final class ScatterPlot {

  private static final double SIDE = 300;
  private static final double LEFT = 44;
  private static final double TOP = 10;

  private ScatterPlot() {}

  static Markup draw(String baseline, SortedMap<String, Double> values, Contest contest) {
    var svg = Plot.open(LEFT + SIDE + 12, TOP + SIDE + 40, alternative(baseline, contest));
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = quarter / 4.0;
      String label = Markup.number(at);
      Plot.text(svg, LEFT - 6, y(at) + 4, "end", label);
      Plot.text(svg, x(at), TOP + SIDE + 16, "middle", label);
    }
    Plot.line(svg, "axis", x(0), y(0), x(0), y(1));
    Plot.line(svg, "axis", x(0), y(0), x(1), y(0));
    Plot.line(svg, "rule", x(0), y(0), x(1), y(1));
    Plot.text(svg, x(0.5), TOP + SIDE + 34, "middle", Figures.line(baseline, 40));
    contest
        .deltas()
        .forEach((topic, delta) -> dot(svg, topic, values.getOrDefault(topic, 0.0), delta));
    return svg.close("svg");
  }

  private static String alternative(String baseline, Contest contest) {
    return "%s against %s by topic: %d won, %d tied, %d lost"
        .formatted(contest.run(), baseline, contest.wins(), contest.ties(), contest.losses());
  }

  private static void dot(Markup svg, String topic, double base, double delta) {
    String side = delta > Contest.TIE ? " gain" : delta < -Contest.TIE ? " loss" : "";
    svg.open(
            "circle",
            with("class", "dot" + side),
            with("cx", x(base)),
            with("cy", y(base + delta)),
            with("r", 3))
        .element(
            "title",
            "%s: %s → %s".formatted(topic, Figures.score(base), Figures.score(base + delta)))
        .close("circle");
  }

  private static double x(double value) {
    return LEFT + value * SIDE;
  }

  private static double y(double value) {
    return TOP + (1 - value) * SIDE;
  }
}
