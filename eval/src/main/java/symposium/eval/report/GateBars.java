package symposium.eval.report;

import static symposium.eval.report.Markup.with;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/// Mean gate weights: a bar for each class, divided among the experts. Stateless.
final class GateBars {

  private static final int COLOURS = 8;
  private static final double WIDTH = 520;
  private static final double LEFT = 170;
  private static final double ROW = 26;
  private static final double BAR = 20;
  private static final double LEGEND = 110;
  private static final double PRINTED = 0.07;

  private GateBars() {}

  static Markup draw(SortedMap<String, SortedMap<String, Double>> gates) {
    List<String> experts =
        gates.values().stream()
            .flatMap(weights -> weights.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    int perLine = (int) ((LEFT + WIDTH) / LEGEND);
    double top = 8 + Math.ceilDiv(experts.size(), perLine) * 18;
    var svg =
        Plot.open(LEFT + WIDTH + 10, top + gates.size() * ROW + 6, "Mean gate weights by class");
    for (int i = 0; i < experts.size(); i++) {
      double x = i % perLine * LEGEND;
      double y = Math.floorDiv(i, perLine) * 18.0;
      rectangle(svg, i, x, y + 2, 10).close("rect");
      Plot.text(svg, x + 14, y + 11, "start", Figures.line(experts.get(i), 16));
    }
    double y = top;
    for (var gate : gates.entrySet()) {
      Plot.text(svg, LEFT - 8, y + 14, "end", Figures.line(gate.getKey(), 26));
      bar(svg, experts, gate.getValue(), y);
      y += ROW;
    }
    return svg.close("svg");
  }

  private static void bar(
      Markup svg, List<String> experts, SortedMap<String, Double> weights, double y) {
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double x = LEFT;
    for (int i = 0; i < experts.size(); i++) {
      double share = all == 0 ? 0 : weights.getOrDefault(experts.get(i), 0.0) / all;
      String percent = String.format(Locale.ROOT, "%.0f", share * 100);
      rectangle(svg, i, x, y, share * WIDTH)
          .element("title", "%s: %s %%".formatted(experts.get(i), percent))
          .close("rect");
      if (share >= PRINTED) {
        svg.element(
            "text",
            percent,
            with("class", "share"),
            with("x", x + share * WIDTH / 2),
            with("y", y + 14),
            with("text-anchor", "middle"));
      }
      x += share * WIDTH;
    }
  }

  private static Markup rectangle(Markup svg, int expert, double x, double y, double width) {
    return svg.open(
        "rect",
        with("class", "e" + expert % COLOURS),
        with("x", x),
        with("y", y),
        with("width", width),
        with("height", width == 10 ? 10 : BAR));
  }
}
