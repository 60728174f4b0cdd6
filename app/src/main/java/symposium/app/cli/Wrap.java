package symposium.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Fits text into a number of columns and keeps terminals safe from it: control characters, which
/// could move the cursor or recolour the screen, become spaces.
final class Wrap {

  private Wrap() {}

  /// Breaks at spaces; a longer word is broken anywhere.
  static List<String> lines(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : safe(text).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > columns) {
        lines.add(line.substring(0, columns));
        line.delete(0, columns);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /// Cuts to one line, with an ellipsis when something is lost.
  static String cut(String text, int columns) {
    String safe = safe(text);
    return safe.length() <= columns ? safe : safe.substring(0, columns - 1) + "…";
  }

  static String safe(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\s]+", " ")
        .strip();
  }
}
