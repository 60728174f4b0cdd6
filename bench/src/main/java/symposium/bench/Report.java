package symposium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// The results of one run: printed while they come, written as a table and as JSON after each, so
/// that a run that breaks off leaves what it had. Confined to one thread.
final class Report {

  private final SequencedMap<String, String> facts;
  private final List<Row> rows = new ArrayList<>();
  private final Path table;
  private final Path json;

  /// Starts one.
  ///
  /// @param facts what the run is made on
  /// @param folder where the results go
  Report(SequencedMap<String, String> facts, Path folder) {
    this.facts = new LinkedHashMap<>(facts);
    String name = "main-" + LocalDate.now(ZoneOffset.UTC);
    this.table = folder.resolve(name + ".md");
    this.json = folder.resolve(name + ".json");
    facts.forEach((fact, value) -> Main.say(fact + ": " + value));
  }

  void fact(String name, String value) {
    facts.put(name, value);
    Main.say(name + ": " + value);
    write();
  }

  void add(Row row) {
    rows.add(row);
    Main.say(
        "%-6s %s: %s (%s; peer: %s)%n       %s"
            .formatted(
                row.verdict(), row.what(), row.measured(), row.budget(), row.peer(), row.note()));
    write();
  }

  /// Adds what a measure gives; one that breaks off counts as missed, and the others go on.
  void add(String what, Supplier<Row> measure) {
    try {
      add(measure.get());
    } catch (IllegalStateException e) {
      add(new Row(what, "–", "failed", "–", Row.Verdict.MISSED, e.getMessage() + ".", Map.of()));
    }
  }

  private void write() {
    try {
      Files.createDirectories(table.getParent());
      Files.writeString(table, markdown());
      Files.write(
          json,
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsBytes(Map.of("facts", facts, "rows", rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String markdown() {
    var text = new StringBuilder("# Measured against the budgets\n\n`./symposium bench main`\n\n");
    facts.forEach((fact, value) -> text.append("- %s: %s\n".formatted(fact, value)));
    text.append("\n| what | budget | measured | peer, same run | |\n|---|---|---|---|---|\n");
    rows.forEach(
        row ->
            text.append(
                "| %s | %s | %s | %s | %s |\n"
                    .formatted(row.what(), row.budget(), row.measured(), row.peer(), mark(row))));
    text.append("\n");
    rows.forEach(row -> text.append("- **%s** %s\n".formatted(row.what() + ".", row.note())));
    return text.toString();
  }

  private static String mark(Row row) {
    return switch (row.verdict()) {
      case MET -> "met";
      case MISSED -> "**missed**";
      case SHOWN -> "";
    };
  }

  Path table() {
    return table;
  }

  /// Whether every budget was kept.
  boolean isMet() {
    return rows.stream().noneMatch(row -> row.verdict() == Row.Verdict.MISSED);
  }
}
