package symposium.eval.report;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.eval.text.TextLines;
import symposium.eval.trec.Names;

/// Files of what reports show beside the scores: lines of columns between tabs. Stateless.
public final class DetailFiles {

  private DetailFiles() {}

  /// Reads costs: run, milliseconds a query.
  ///
  /// @param file plain or gzipped
  /// @return milliseconds, 0 or more, by run
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static SortedMap<String, Double> costs(Path file) {
    var costs = new TreeMap<String, Double>();
    try (var lines = TextLines.open(file)) {
      while (lines.next()) {
        if (!lines.line().isBlank()) {
          List<String> parts = columns(lines, 2, "a run, a tab and milliseconds");
          costs.put(parts.getFirst(), number(lines, parts.getLast()));
        }
      }
    }
    return costs;
  }

  /// Reads gates: topic, expert, weight.
  ///
  /// @param file plain or gzipped
  /// @return weights, 0 or more, by topic and expert
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static SortedMap<String, SortedMap<String, Double>> gates(Path file) {
    var gates = new TreeMap<String, SortedMap<String, Double>>(Names.TOPIC_ORDER);
    try (var lines = TextLines.open(file)) {
      while (lines.next()) {
        if (!lines.line().isBlank()) {
          List<String> parts = columns(lines, 3, "a topic, an expert and a weight between tabs");
          gates
              .computeIfAbsent(parts.getFirst(), _ -> new TreeMap<>())
              .put(parts.get(1), number(lines, parts.getLast()));
        }
      }
    }
    return gates;
  }

  private static List<String> columns(TextLines lines, int count, String wanted) {
    List<String> parts = List.of(lines.line().split("\t", -1));
    if (parts.size() != count) {
      throw lines.refuse("a line is " + wanted);
    }
    return parts;
  }

  private static double number(TextLines lines, String text) {
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number <= Double.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException _) {
      throw lines.refuse("the last column is a number, got '%s'".formatted(text));
    }
    throw lines.refuse("the last column is a number, 0 or more, got '%s'".formatted(text));
  }
}
