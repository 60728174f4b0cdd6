package symposium.eval.report;

import java.util.List;
import java.util.Locale;

/// HTML and SVG under construction. Every text and attribute is escaped; only names of tags and
/// attributes, which are ours, are not. Confined to one thread.
final class Markup {

  private final StringBuilder text = new StringBuilder();

  /// An attribute.
  record Attribute(String name, String value) {}

  static Attribute with(String name, String value) {
    return new Attribute(name, value);
  }

  /// A length or place, with at most two decimals.
  static Attribute with(String name, double value) {
    return new Attribute(name, number(value));
  }

  static String number(double value) {
    String decimals = String.format(Locale.ROOT, "%.2f", value + 0.0);
    return decimals.endsWith(".00") ? decimals.substring(0, decimals.length() - 3) : decimals;
  }

  Markup open(String tag, Attribute... attributes) {
    text.append('<').append(tag);
    for (Attribute attribute : List.of(attributes)) {
      text.append(' ').append(attribute.name()).append("=\"");
      text.append(escaped(attribute.value())).append('"');
    }
    text.append('>');
    return this;
  }

  Markup close(String tag) {
    text.append("</").append(tag).append(">\n");
    return this;
  }

  Markup text(String content) {
    text.append(escaped(content));
    return this;
  }

  /// A whole element that holds text alone.
  Markup element(String tag, String content, Attribute... attributes) {
    return open(tag, attributes).text(content).close(tag);
  }

  /// A part that is markup already.
  Markup part(Markup other) {
    text.append(other);
    return this;
  }

  /// The style sheet, which is ours and holds no `<`.
  Markup style(String css) {
    text.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private static String escaped(String content) {
    var escaped = new StringBuilder(content.length() + 16);
    content
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isShown(point) ? point : ' ');
              }
            });
    return escaped.toString();
  }

  /// Not controls, half characters and marks that turn the reading direction.
  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
