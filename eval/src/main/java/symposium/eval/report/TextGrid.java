package symposium.eval.report;

import java.util.ArrayList;
import java.util.List;

/// Columns of text, each as wide as its widest cell: words to the left, numbers to the right.
/// Confined to one thread.
final class TextGrid {

  private final List<List<String>> rows = new ArrayList<>();

  TextGrid row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  TextGrid row(String... cells) {
    return row(List.of(cells));
  }

  /// The rows with a line feed behind each, and no spaces before it.
  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    boolean[] words = new boolean[columns];
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
        words[column] |= column == 0 || (i > 0 && !isNumber(row.get(column)));
      }
    }
    var text = new StringBuilder();
    rows.forEach(row -> text.append(line(row, widths, words).stripTrailing()).append('\n'));
    return text.toString();
  }

  private static String line(List<String> row, int[] widths, boolean[] words) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String padding = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? "" : "  ");
      line.append(words[column] ? cell + padding : padding + cell);
    }
    return line.toString();
  }

  /// Whether a cell is a number, an interval or nothing.
  private static boolean isNumber(String cell) {
    return cell.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.,[] ".indexOf(c) >= 0);
  }
}
