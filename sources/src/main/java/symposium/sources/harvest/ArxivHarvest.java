package symposium.sources.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.library.ImportSummary;
import symposium.core.library.SourceRecord;
import symposium.sources.harvest.OaiAnswer.Page;
import symposium.sources.harvest.OaiAnswer.Refusal;

/// Brings the records of one of arXiv's sets in by OAI-PMH: all of them the first time, afterwards
/// what changed.
///
/// Each page is stored together with the checkpoint that leads to the next, so a crash repeats at
/// most the request of one page. The list goes on from there, or, when the server no longer takes
/// the token (it expires at midnight UTC), from the last day of changes that is stored. When the
/// server knows no changes, that may be an answer it gave somebody before the day's announcement
/// and keeps until midnight, so the same is asked once more in other words, from a day earlier.
/// Records that come twice change nothing.
///
/// The days here are days of *changes*. Which papers are new only their own dates tell: every now
/// and then thousands of old records are touched at once. Confined to one thread.
public final class ArxivHarvest {

  private static final LocalDate EARLIEST = LocalDate.of(2005, 9, 16);

  /// Lists that are begun anew without one whose token is taken in between.
  private static final int MOST_RESTARTS = 3;

  private final Service service;
  private final Agent agent;
  private final HarvestStore store;
  private final HarvestTime time;
  private final Limits limits;

  /// Prepares a harvest.
  ///
  /// @param service [Service#arxivRecords()]
  /// @param agent who asks
  /// @param store where papers and progress are kept
  /// @param time the clock
  public ArxivHarvest(Service service, Agent agent, HarvestStore store, HarvestTime time) {
    this(service, agent, store, time, Limits.usual());
  }

  ArxivHarvest(Service service, Agent agent, HarvestStore store, HarvestTime time, Limits limits) {
    this.service = service;
    this.agent = agent;
    this.store = store;
    this.time = time;
    this.limits = limits;
  }

  /// Harvests a set to the end of the list.
  ///
  /// @param set which papers
  /// @param from the first day of changes to ask for; empty to go on from the last harvest
  /// @param listener hears of every page and long wait
  /// @return what was done
  /// @throws InvalidInput when arXiv does not know the set, or the day is none it takes
  /// @throws UpstreamUnavailable when arXiv does not answer, or wants no more requests; what was
  ///   stored stays, and the next run goes on from there
  public HarvestReport run(ArxivSet set, Optional<LocalDate> from, HarvestListener listener) {
    from.ifPresent(this::check);
    Checkpoint last =
        store.setting(Checkpoint.key(set)).map(Checkpoint::parse).orElseGet(Checkpoint::none);
    Optional<Instant> recent = last.finished().filter(when -> Hourly.isRecent(when, time.now()));
    if (from.isEmpty() && !last.isUnfinished() && recent.isPresent()) {
      return HarvestReport.skipped(last.from(), recent.get().plus(Hourly.UNCHANGING));
    }
    Checkpoint start = from.isPresent() ? Checkpoint.starting(from) : last;
    var gate = new Gate(service, store, time);
    try (var upstream = new Upstream(service, agent.header(), gate, time, limits)) {
      return new Run(set, upstream, listener, start).toEnd();
    }
  }

  /// Fetches single records, one request each.
  ///
  /// @param arxivIds ids without scheme
  /// @param listener hears of every record and long wait
  /// @return what was done; ids that arXiv does not know are in no count
  /// @throws UpstreamUnavailable when arXiv does not answer, or wants no more requests; what was
  ///   stored stays
  public ImportSummary fill(List<String> arxivIds, HarvestListener listener) {
    ImportSummary summary = ImportSummary.empty();
    var gate = new Gate(service, store, time);
    try (var upstream = new Upstream(service, agent.header(), gate, time, limits)) {
      for (String id : arxivIds) {
        OaiAnswer answer =
            upstream.get(OaiRequest.single(service.address(), id), listener, OaiReader::read);
        if (answer instanceof Page page) {
          summary = summary.plus(store.store(page.records(), Map.of()));
          listener.stored(summary.read(), "");
        }
      }
    }
    return summary;
  }

  private void check(LocalDate from) {
    LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    if (from.isBefore(EARLIEST) || from.isAfter(today)) {
      throw new InvalidInput(
          "--from is a day from %s, arXiv's first, to %s, today in UTC; got %s."
              .formatted(EARLIEST, today, from));
    }
  }

  /// One run over a list. Confined to one thread.
  private final class Run {

    private final ArxivSet set;
    private final Upstream upstream;
    private final HarvestListener listener;
    private Checkpoint at;
    private HarvestReport report;
    private int restarts;
    private boolean widened;
    private boolean ended;

    private Run(ArxivSet set, Upstream upstream, HarvestListener listener, Checkpoint start) {
      this.set = set;
      this.upstream = upstream;
      this.listener = listener;
      this.at = start;
      this.report = HarvestReport.empty(start.from());
    }

    private HarvestReport toEnd() {
      OaiRequest request = at.request(set);
      while (!ended) {
        OaiAnswer answer = upstream.get(request.at(service.address()), listener, OaiReader::read);
        request =
            switch (answer) {
              case Page page -> stored(page, request);
              case Refusal refusal -> refused(refusal, request);
            };
      }
      return report;
    }

    private OaiRequest stored(Page page, OaiRequest request) {
      if (page.token().isPresent() && page.token().equals(request.token())) {
        throw new UpstreamUnavailable(
            "%s answered a page that leads to itself; what was harvested is kept, try again tomorrow."
                .formatted(service.name()));
      }
      at = at.after(page, time.now());
      ImportSummary done = store.store(page.records(), Map.of(Checkpoint.key(set), at.text()));
      restarts = request.token().isPresent() ? 0 : restarts;
      ended = page.token().isEmpty();
      report = report.plus(done, page.records().stream().filter(this::isFresh).count());
      listener.stored(report.summary().read(), page.reached().map(LocalDate::toString).orElse(""));
      return at.request(set);
    }

    /// By the paper's own date, never by the record's.
    private boolean isFresh(SourceRecord record) {
      return record instanceof SourceRecord.Read read
          && (report.from().isEmpty()
              || read.paper()
                  .published()
                  .filter(day -> !day.earliest().isBefore(report.from().get()))
                  .isPresent());
    }

    private OaiRequest refused(Refusal refusal, OaiRequest request) {
      return switch (refusal.code()) {
        case "noRecordsMatch" -> nothing(request);
        case "badResumptionToken" -> anew(refusal);
        case "badArgument" ->
            throw new InvalidInput(
                "arXiv does not take the set '%s'%s: %s. Sets look like cs:cs:IR."
                    .formatted(
                        set.name(),
                        request.from().map(day -> " from " + day).orElse(""),
                        refusal.text()));
        default ->
            throw new UpstreamUnavailable(
                "%s refused the request (%s: %s), which does not change by asking again."
                    .formatted(service.name(), refusal.code(), refusal.text()));
      };
    }

    private OaiRequest nothing(OaiRequest request) {
      Optional<LocalDate> earlier =
          request.from().map(day -> day.minusDays(1)).filter(day -> !day.isBefore(EARLIEST));
      if (!widened && earlier.isPresent() && request.token().isEmpty()) {
        widened = true;
        return new OaiRequest(set, earlier, Optional.empty());
      }
      at = at.foundNothing(time.now());
      store.store(List.of(), Map.of(Checkpoint.key(set), at.text()));
      ended = true;
      return request;
    }

    private OaiRequest anew(Refusal refusal) {
      if (++restarts > MOST_RESTARTS) {
        throw new UpstreamUnavailable(
            "%s refused its own resumption tokens %d times in a row (%s); what was harvested is kept, and the same command goes on from there later."
                .formatted(service.name(), restarts, refusal.text()));
      }
      at = at.withoutToken();
      return at.request(set);
    }
  }
}
