package symposium.eval.report;

import static symposium.eval.report.Markup.with;

import symposium.eval.compare.Contest;

/// What each topic won or lost, the greatest gain to the left: the areas above and below the line
/// show whether a mean comes from many topics or from few. Stateless.
final class DeltaBars {

  private static final double WIDTH = 560;
  private static final double HALF = 150;
  private static final double LEFT = 48;
  private static final double TOP = 10;

  private DeltaBars() {}

  static Markup draw(Contest contest) {
    double[] falling =
        contest.deltas().values().stream()
            .mapToDouble(delta -> -delta)
            .sorted()
            .map(delta -> -delta)
            .toArray();
    double reach = Math.max(Math.abs(falling[0]), Math.abs(falling[falling.length - 1]));
    double scale = reach == 0 ? 0 : HALF / reach;
    var svg =
        Plot.open(
            LEFT + WIDTH + 10,
            TOP + 2 * HALF + 24,
            "Differences of %s by topic, sorted".formatted(contest.run()));
    Plot.text(svg, LEFT - 6, TOP + 4, "end", Figures.delta(reach));
    Plot.text(svg, LEFT - 6, TOP + HALF + 4, "end", "0");
    Plot.text(svg, LEFT - 6, TOP + 2 * HALF + 4, "end", Figures.delta(-reach));
    area(svg, "up", falling, scale, 1);
    area(svg, "down", falling, scale, -1);
    Plot.line(svg, "axis", LEFT, TOP + HALF, LEFT + WIDTH, TOP + HALF);
    Plot.text(svg, LEFT + WIDTH / 2, TOP + 2 * HALF + 20, "middle", falling.length + " topics");
    return svg.close("svg");
  }

  /// The bars of one sign as one shape.
  private static void area(Markup svg, String kind, double[] falling, double scale, int sign) {
    double step = WIDTH / falling.length;
    var path = new StringBuilder("M%s %s".formatted(number(LEFT), number(TOP + HALF)));
    for (int i = 0; i < falling.length; i++) {
      double height = Math.max(0, sign * falling[i]) * scale * sign;
      path.append("V").append(number(TOP + HALF - height));
      path.append("H").append(number(LEFT + (i + 1) * step));
    }
    path.append("V").append(number(TOP + HALF)).append("Z");
    svg.open("path", with("class", kind), with("d", path.toString())).close("path");
  }

  private static String number(double value) {
    return Markup.number(value);
  }
}
