package symposium.eval.trec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads TREC runs. Confined to one call.
final class RunReader {

  private static final int COLUMNS = 6;

  private final Columns columns;
  private final Map<String, List<RunDoc>> topics = new HashMap<>();

  private RunReader(Columns columns) {
    this.columns = columns;
  }

  static Run read(Path file) {
    try (var columns = Columns.open(file)) {
      return new RunReader(columns).read();
    }
  }

  private Run read() {
    String tag = "";
    while (columns.next()) {
      if (columns.count() != COLUMNS) {
        throw columns.refuse(
            "a run has %d columns (topic, Q0, document, rank, score, tag), this line has %d"
                .formatted(COLUMNS, columns.count()));
      }
      tag = tag.isEmpty() ? columns.text(5) : tag;
      RunDoc doc = doc();
      topics.computeIfAbsent(columns.name(0), _ -> new ArrayList<>()).add(doc);
    }
    if (topics.isEmpty()) {
      throw columns.refuseFile("the run holds no line of results");
    }
    try {
      return Run.of(tag, topics);
    } catch (IllegalArgumentException e) { // finding doublets while reading would cost much memory
      throw columns.refuseFile(String.valueOf(e.getMessage()));
    }
  }

  private RunDoc doc() {
    try {
      return new RunDoc(columns.name(2), Double.parseDouble(columns.text(4)));
    } catch (NumberFormatException _) {
      throw columns.refuse("the fifth column is a score, got '%s'".formatted(columns.text(4)));
    } catch (IllegalArgumentException e) {
      throw columns.refuse(String.valueOf(e.getMessage()));
    }
  }
}
