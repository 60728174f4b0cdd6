package symposium.eval.trec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symposium.core.error.InvalidInput;
import symposium.eval.text.TextLines;

/// The rows of a file of columns between white space. Blank lines and those that begin with `#` are
/// passed over. Confined to one thread.
final class Columns implements AutoCloseable {

  /// The most rows that are read, so that memory is bounded.
  static final int MOST_ROWS = 10_000_000;

  private final TextLines lines;
  private final Map<String, String> pool = new HashMap<>();
  private List<String> row = List.of();
  private int rows;

  private Columns(TextLines lines) {
    this.lines = lines;
  }

  static Columns open(Path file) {
    return new Columns(TextLines.open(file));
  }

  boolean next() {
    while (lines.next()) {
      row = split(lines.line());
      if (!row.isEmpty() && !row.getFirst().startsWith("#")) {
        rows++;
        if (rows > MOST_ROWS) {
          throw lines.refuse("more than %,d rows; split the file by topics".formatted(MOST_ROWS));
        }
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String line) {
    var words = new ArrayList<String>(6);
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean space = i == line.length() || Character.isWhitespace(line.charAt(i));
      if (!space && start < 0) {
        start = i;
      } else if (space && start >= 0) {
        words.add(line.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /// How many columns the current row has, 1 or more.
  int count() {
    return row.size();
  }

  String text(int column) {
    return row.get(column);
  }

  /// A name, of which equal ones are kept once.
  String name(int column) {
    return pool.computeIfAbsent(row.get(column), name -> name);
  }

  /// Rows so far.
  int rows() {
    return rows;
  }

  InvalidInput refuse(String reason) {
    return lines.refuse(reason);
  }

  InvalidInput refuseFile(String reason) {
    return lines.refuseFile(reason);
  }

  @Override
  public void close() {
    lines.close();
  }
}
