package symposium.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symposium.core.model.Paper;
import symposium.follow.days.Period;

/// What `daily`, `trending` and `feed` have in common.
final class DayOptions {

  private static final List<String> FORMATS = Citations.and("table", "json");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that counts as today, in UTC (default: today).")
  @Nullable String asOf;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Papers to print (default ${DEFAULT-VALUE}).",
      defaultValue = "20")
  int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, jsonl, bibtex, ris, csl or a style: "
              + "apa, ieee, chicago, mla, acm (default table).",
      defaultValue = "table")
  String format = "table";

  /// The day that was named, if one was.
  Optional<LocalDate> given() {
    return Optional.ofNullable(asOf).map(text -> Period.parse(Period.Kind.DAY, text).first());
  }

  /// The day that counts as today.
  LocalDate asOf() {
    return given().orElseGet(() -> LocalDate.now(Clock.system(ZoneOffset.UTC)));
  }

  /// Checks the format.
  ///
  /// @throws IllegalArgumentException when it is unknown
  String format() {
    if (!FORMATS.contains(format)) {
      throw new IllegalArgumentException(
          "--format is one of %s, got '%s'".formatted(String.join(", ", FORMATS), format));
    }
    return format;
  }

  /// Prints a paper's three lines.
  static void print(Console console, int rank, Paper paper, String about) {
    int margin = 4;
    int columns = console.columns() - margin;
    List<String> title = Wrap.lines(paper.title(), columns);
    for (int i = 0; i < title.size(); i++) {
      console.out().println((i == 0 ? "%3d ".formatted(rank) : " ".repeat(margin)) + title.get(i));
    }
    String by = TextTable.authors(paper.authors()) + " · " + paper.id();
    console.out().println(" ".repeat(margin) + Wrap.cut(by, columns));
    console.out().println(" ".repeat(margin) + Wrap.cut(about, columns));
  }
}
