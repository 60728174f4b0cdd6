package symposium.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.library.ImportSummary;
import symposium.sources.harvest.ArxivSet;
import symposium.sources.harvest.HarvestReport;

/// `symposium harvest arxiv`.
@Command(
    name = "arxiv",
    description = {
      "Fetches records and today's announcement from arXiv.",
      "The first time everything of a set, then what changed. It is slow, as arXiv",
      "asks for: a request every three seconds; interrupted, it goes on where it was.",
      "Thank you to arXiv for use of its open access interoperability."
    })
final class HarvestArxivCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--set",
      paramLabel = "SET",
      description = "A set such as cs:cs:IR, cs or physics:hep-th; may be given several times.")
  List<String> sets = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Fetch what changed since this day, not since the last harvest.")
  @Nullable String from;

  @Option(names = "--stubs", description = "Fetch the records of papers that were imported as ids.")
  boolean stubs;

  @Option(names = "--no-feed", description = "Leave out what was announced today.")
  boolean withoutFeed;

  @Option(
      names = "--feed-endpoint",
      paramLabel = "URL",
      description = "Another address of the announcement feeds, for tests and mirrors.")
  @Nullable String feedEndpoint;

  @Mixin HarvestOptions options = new HarvestOptions();

  @Override
  public int run(Symposium library, Console console) {
    List<ArxivSet> chosen = sets.stream().map(ArxivSet::new).toList();
    Optional<LocalDate> since = Optional.ofNullable(from).map(day -> day("--from", day));
    if (chosen.isEmpty() && !stubs) {
      throw new InvalidInput("Name what to fetch: --set cs:cs:IR, or --stubs.");
    }
    try {
      for (ArxivSet set : chosen) {
        feed(set, library, console);
        records(set, since, library, console);
      }
      if (stubs) {
        fill(library, console);
      }
    } finally {
      Indexing.await(library, console);
    }
    return ExitCode.FOUND;
  }

  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput(
          "%s is a day such as 2026-11-23, got '%s'.".formatted(option, text), e);
    }
  }

  private void feed(ArxivSet set, Symposium library, Console console) {
    if (withoutFeed) {
      return;
    }
    try (var progress = new HarvestProgress(console, "Reading the announcement")) {
      library
          .harvesting()
          .announcements(set, options.asking(feedEndpoint), progress)
          .ifPresentOrElse(
              count -> console.out().println("%s: %,d announcements".formatted(set.feed(), count)),
              () ->
                  console
                      .err()
                      .println(
                          "%s: the announcement was read within the hour".formatted(set.feed())));
    }
  }

  private void records(
      ArxivSet set, Optional<LocalDate> since, Symposium library, Console console) {
    try (var progress = new HarvestProgress(console, "Harvesting " + set.name())) {
      HarvestReport report = library.harvesting().records(set, since, options.asking(), progress);
      if (report.skippedUntil().isPresent()) {
        console
            .err()
            .println(
                "%s: harvested within the hour; arXiv has nothing new before %s"
                    .formatted(set.name(), report.skippedUntil().get()));
        return;
      }
      print(set.name(), report.summary(), console);
      console
          .out()
          .println(
              "%s: %,d papers are new%s, %,d older ones changed"
                  .formatted(
                      set.name(),
                      report.fresh(),
                      report.from().map(day -> " since " + day).orElse(""),
                      report.summary().read() - report.fresh() - report.summary().skipped()));
    }
  }

  private void fill(Symposium library, Console console) {
    try (var progress = new HarvestProgress(console, "Fetching records of ids")) {
      print("ids", library.harvesting().stubs(options.asking(), progress), console);
    }
  }

  private static void print(String name, ImportSummary summary, Console console) {
    console
        .out()
        .println(
            "%s: %,d read = %,d imported + %,d updated + %,d unchanged + %,d skipped"
                .formatted(
                    name,
                    summary.read(),
                    summary.imported(),
                    summary.updated(),
                    summary.unchanged(),
                    summary.skipped()));
    summary.bad().stream()
        .limit(10)
        .forEach(
            bad ->
                console
                    .err()
                    .println("  " + Wrap.safe("%s: %s".formatted(bad.file(), bad.reason()))));
  }
}
