package symposium.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symposium.app.json.DayJson;
import symposium.app.json.Json;
import symposium.app.wire.Symposium;
import symposium.follow.trend.TrendRequest;
import symposium.follow.trend.TrendingList;
import symposium.follow.trend.TrendingPaper;
import symposium.follow.trend.Window;

/// `symposium trending`.
@Command(
    name = "trending",
    description = "Lists what trends, with the parts of every score.",
    footer = {"", "Exit codes: 0 found, 1 none, 2 wrong usage, 3 unavailable."})
final class TrendingCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--window",
      paramLabel = "WINDOW",
      description = "day, week or month (default ${DEFAULT-VALUE}).",
      defaultValue = "week")
  String window = "week";

  @Option(
      names = "--popularity",
      paramLabel = "on|off",
      description = "Whether counts from elsewhere take part (default ${DEFAULT-VALUE}).",
      defaultValue = "on")
  String popularity = "on";

  @Mixin DayOptions options = new DayOptions();

  @Override
  public int run(Symposium library, Console console) {
    String format = options.format();
    TrendingList list =
        library
            .trending()
            .list(
                new TrendRequest(
                    Window.parse(window),
                    options.asOf(),
                    TrendRequest.Popularity.parse(popularity),
                    options.limit));
    switch (format) {
      case "table" -> table(list, console);
      case "json" -> console.out().println(Json.pretty(DayJson.trending(list)));
      case "jsonl" ->
          list.papers().forEach(paper -> console.out().println(Json.line(DayJson.trending(paper))));
      default ->
          Citations.print(
              format, list.papers().stream().map(TrendingPaper::paper).toList(), console.out());
    }
    return list.papers().isEmpty() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private static void table(TrendingList list, Console console) {
    list.notes().forEach(note -> console.err().println(note));
    int rank = 0;
    for (TrendingPaper paper : list.papers()) {
      rank++;
      String parts =
          paper.parts().stream()
              .map(
                  part ->
                      String.format(Locale.ROOT, "%s %.2f", part.kind().label(), part.score())
                          + (part.detail().isEmpty() ? "" : " (" + part.detail() + ")"))
              .collect(Collectors.joining(" · "));
      DayOptions.print(
          console,
          rank,
          paper.paper(),
          String.format(Locale.ROOT, "%.3f = ", paper.score()) + parts);
    }
    list.offered()
        .ifPresent(
            day ->
                console
                    .err()
                    .println("Nothing trends; the last day with papers is --as-of " + day));
  }
}
