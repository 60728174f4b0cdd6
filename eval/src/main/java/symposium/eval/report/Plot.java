package symposium.eval.report;

import static symposium.eval.report.Markup.with;

/// What all plots share. Stateless.
final class Plot {

  private Plot() {}

  static Markup open(double width, double height, String alternative) {
    return new Markup()
        .open(
            "svg",
            with("role", "img"),
            with("aria-label", alternative),
            with("width", width),
            with("height", height),
            with("viewBox", "0 0 %s %s".formatted(Markup.number(width), Markup.number(height))));
  }

  static void text(Markup svg, double x, double y, String anchor, String content) {
    svg.element("text", content, with("x", x), with("y", y), with("text-anchor", anchor));
  }

  static void line(Markup svg, String kind, double x1, double y1, double x2, double y2) {
    svg.open(
            "line",
            with("class", kind),
            with("x1", x1),
            with("y1", y1),
            with("x2", x2),
            with("y2", y2))
        .close("line");
  }
}
