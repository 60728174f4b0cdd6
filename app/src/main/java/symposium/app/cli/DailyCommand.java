package symposium.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.follows.DayOrder;
import symposium.app.follows.OrderedDays;
import symposium.app.json.DayJson;
import symposium.app.json.Json;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.library.DatedPaper;
import symposium.core.reader.ReaderId;
import symposium.follow.days.DailyList;
import symposium.follow.days.Period;

/// `symposium daily`.
@Command(
    name = "daily",
    description = "Lists the papers of a day, a week or a month.",
    footer = {
      "",
      "A paper is on the day it was announced; else on its first version's date, marked with ~.",
      "Exit codes: 0 found, 1 none, 2 wrong usage, 3 unavailable."
    })
final class DailyCommand extends HelpOption implements LibraryCommand {

  @Parameters(
      paramLabel = "PERIOD",
      arity = "0..1",
      description = "2026-11-23, 2026-W48 or 2026-11 (default: the last day that has papers).")
  @Nullable String period;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Papers to skip (default ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int offset;

  @Option(
      names = "--by",
      paramLabel = "ORDER",
      description = "newest, or interest: what you follow first (default ${DEFAULT-VALUE}).",
      defaultValue = "newest")
  String by = "newest";

  @Mixin DayOptions options = new DayOptions();

  @Override
  public Opening opening() {
    return DayOrder.INTEREST.key().equals(by) ? Opening.asking() : Opening.reading();
  }

  @Override
  public int run(Symposium library, Console console) {
    String format = options.format();
    OrderedDays.Ordered ordered =
        library
            .everyday()
            .ordered()
            .list(
                ReaderId.OWNER,
                new OrderedDays.Wanted(
                    period(library), options.asOf(), DayOrder.parse(by), offset, options.limit));
    DailyList list = ordered.list();
    if (!format.equals("json")) {
      ordered.notes().forEach(note -> console.err().println(Wrap.safe(note)));
    }
    switch (format) {
      case "table" -> table(list, console);
      case "json" -> console.out().println(Json.pretty(DayJson.daily(ordered)));
      case "jsonl" ->
          list.papers().forEach(paper -> console.out().println(Json.line(DayJson.dated(paper))));
      default ->
          Citations.print(
              format, list.papers().stream().map(DatedPaper::paper).toList(), console.out());
    }
    return list.papers().isEmpty() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private Period period(Symposium library) {
    return period != null
        ? Period.parse(period)
        : Period.of(
            Period.Kind.DAY, library.dailyLists().lastDay(options.asOf()).orElseGet(options::asOf));
  }

  private void table(DailyList list, Console console) {
    console.err().println("%s: %,d papers".formatted(list.period().title(), list.total()));
    int rank = offset;
    for (DatedPaper dated : list.papers()) {
      rank++;
      String about =
          (dated.isEstimate() ? "~" : "")
              + dated.day()
              + (dated.paper().categories().isEmpty()
                  ? ""
                  : " · " + String.join(" ", dated.paper().categories()));
      DayOptions.print(console, rank, dated.paper(), about);
    }
    list.nextOffset().ifPresent(next -> console.err().println("More with --offset " + next));
    list.previous().ifPresent(one -> neighbour(console, "Before: ", one));
    list.next().ifPresent(one -> neighbour(console, "After:  ", one));
  }

  private static void neighbour(Console console, String where, DailyList.Neighbour neighbour) {
    console
        .err()
        .println(
            where
                + neighbour.period()
                + (neighbour.skipped() == 0
                    ? ""
                    : " (%d empty between)".formatted(neighbour.skipped())));
  }
}
