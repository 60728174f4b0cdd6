package symposium.app.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import symposium.catalog.SqliteCatalog;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.library.ImportSummary;
import symposium.core.library.Importer;
import symposium.core.library.LibraryStatus;
import symposium.core.library.OnBadRecord;
import symposium.core.library.SourceRecord;
import symposium.sources.harvest.Agent;
import symposium.sources.harvest.AnnouncementFeed;
import symposium.sources.harvest.ArxivHarvest;
import symposium.sources.harvest.ArxivSet;
import symposium.sources.harvest.HarvestListener;
import symposium.sources.harvest.HarvestReport;
import symposium.sources.harvest.HarvestStore;
import symposium.sources.harvest.HarvestTime;
import symposium.sources.harvest.HuggingFaceHarvest;
import symposium.sources.harvest.Operator;
import symposium.sources.harvest.Service;

/// Brings a library what outside services have: the only part that contacts them, and only when it
/// is called. One harvest runs at a time, since arXiv counts all requests of a machine as one.
/// Thread-safe.
public final class Harvesting {

  private static final String OPERATOR = "harvest.operator";
  private static final String TOLD = "harvest.told";
  private static final int MOST_TOLD = 100;

  private final SqliteCatalog catalog;
  private final Runnable stored;
  private final HarvestTime time;
  private final ReentrantLock running = new ReentrantLock();

  /// Prepares.
  ///
  /// @param catalog where everything goes
  /// @param stored called when papers were stored, so that the index follows
  /// @param time the clock
  Harvesting(SqliteCatalog catalog, Runnable stored, HarvestTime time) {
    this.catalog = catalog;
    this.stored = stored;
    this.time = time;
  }

  /// Who asks, and where. Thread-safe: immutable.
  ///
  /// @param operator the operator's mail address, or empty for the one that was given before
  /// @param endpoint another address of the service, or empty for its own
  public record Asking(Optional<String> operator, Optional<String> endpoint) {

    private Service of(Service service) {
      return endpoint.map(service::at).orElse(service);
    }
  }

  /// Harvests the records of a set of arXiv's.
  ///
  /// @param set which papers
  /// @param from the first day of changes, or empty to go on from the last harvest
  /// @param asking who asks, and where
  /// @param listener hears of pages and long waits
  /// @return what was done
  public HarvestReport records(
      ArxivSet set, Optional<LocalDate> from, Asking asking, HarvestListener listener) {
    return told(
        "arxiv " + set.name(),
        asking,
        agent -> {
          var harvest =
              new ArxivHarvest(asking.of(Service.arxivRecords()), agent, new Store(), time);
          HarvestReport report = harvest.run(set, from, listener);
          if (report.skippedUntil().isEmpty()) {
            tell(
                "arxiv " + set.name(),
                "%,d records, %,d new".formatted(report.summary().read(), report.fresh()));
          }
          return report;
        });
  }

  /// Reads what arXiv announced today in the categories of a set.
  ///
  /// @param set which papers
  /// @param asking who asks, and where
  /// @param listener hears of long waits
  /// @return how many announcements were read, or empty when that was done within the hour
  public Optional<Integer> announcements(ArxivSet set, Asking asking, HarvestListener listener) {
    return told(
        "feed " + set.feed(),
        asking,
        agent -> {
          var feed =
              new AnnouncementFeed(asking.of(Service.arxivFeeds()), agent, new Store(), time);
          Optional<Integer> read = feed.run(set, listener, catalog.announcements());
          read.ifPresent(count -> tell("feed " + set.feed(), "%,d announcements".formatted(count)));
          return read;
        });
  }

  /// Reads the votes of a day on Hugging Face.
  ///
  /// @param day the day
  /// @param asking who asks, and where
  /// @param listener hears of long waits
  /// @return how many papers were read, or empty when that was done within the hour
  public Optional<Integer> votes(LocalDate day, Asking asking, HarvestListener listener) {
    return told(
        "hf " + day,
        asking,
        agent -> {
          var harvest =
              new HuggingFaceHarvest(asking.of(Service.huggingFace()), agent, new Store(), time);
          Optional<Integer> read = harvest.run(day, listener, catalog.signals());
          read.ifPresent(count -> tell("hf " + day, "%,d papers".formatted(count)));
          return read;
        });
  }

  /// Fetches the records of arXiv papers of which nothing but the id is known.
  ///
  /// @param asking who asks, and where
  /// @param listener hears of pages and long waits
  /// @return what was done; ids that arXiv does not know stay as they are
  public ImportSummary stubs(Asking asking, HarvestListener listener) {
    var ids = new ArrayList<String>();
    catalog.forEach(
        paper -> {
          if (paper.isStub() && paper.id().scheme().equals("arxiv")) {
            ids.add(paper.id().value());
          }
        });
    return fill(ids, asking, listener);
  }

  /// Fetches the records of some arXiv papers.
  ///
  /// @param arxivIds ids without scheme
  /// @param asking who asks, and where
  /// @param listener hears of pages and long waits
  /// @return what was done; ids that arXiv does not know are in no count
  ImportSummary fill(List<String> arxivIds, Asking asking, HarvestListener listener) {
    return told(
        "arxiv ids",
        asking,
        agent -> {
          var harvest =
              new ArxivHarvest(asking.of(Service.arxivRecords()), agent, new Store(), time);
          ImportSummary done = harvest.fill(arxivIds, listener);
          tell("arxiv ids", "%,d of %,d papers".formatted(done.read(), arxivIds.size()));
          return done;
        });
  }

  /// When each harvest was last done, and what it brought.
  ///
  /// @return words by what was harvested
  public SortedMap<String, String> last() {
    var last = new TreeMap<String, String>();
    catalog
        .setting(TOLD)
        .orElse("")
        .lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line ->
                last.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return last;
  }

  /// Every host that a harvest may contact.
  static List<LibraryStatus.Contact> contacts() {
    return List.of(
        contact(Service.arxivRecords(), "Records of papers"),
        contact(Service.arxivFeeds(), "What arXiv announced"),
        contact(Service.huggingFace(), "Votes and stars of papers"));
  }

  private static LibraryStatus.Contact contact(Service service, String what) {
    return new LibraryStatus.Contact(
        service.address().getHost(),
        what
            + ", by symposium harvest, or each morning where harvest.properties names what to fetch.");
  }

  private void tell(String what, String said) {
    SortedMap<String, String> told = new TreeMap<>(last());
    told.put(what, time.now() + ", " + said);
    while (told.size() > MOST_TOLD) {
      told.remove(told.firstKey());
    }
    var text = new StringBuilder();
    told.forEach((name, line) -> text.append(name).append('=').append(line).append('\n'));
    keep(TOLD, text.toString());
  }

  private void keep(String key, String value) {
    catalog.<Boolean>write(
        transaction -> {
          transaction.setting(key, value);
          return true;
        });
  }

  /// A harvest whose failure is kept for the status page.
  private <T> T told(String what, Asking asking, Function<Agent, T> work) {
    try {
      return alone(asking, work);
    } catch (UpstreamUnavailable e) {
      tell(what, "failed: " + e.explanation().replaceAll("\\s+", " "));
      throw e;
    }
  }

  private <T> T alone(Asking asking, Function<Agent, T> work) {
    Agent agent = new Agent(Version.current(), operator(asking));
    if (!running.tryLock()) {
      throw new HomeUnavailable("Another harvest of this home is running; wait for it to end.");
    }
    try {
      return work.apply(agent);
    } finally {
      running.unlock();
    }
  }

  private Operator operator(Asking asking) {
    if (asking.operator().isPresent()) {
      var operator = new Operator(asking.operator().get());
      keep(OPERATOR, operator.mail());
      return operator;
    }
    return catalog
        .setting(OPERATOR)
        .map(Operator::new)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Say once who runs this: --operator MAIL, the address at which the service can"
                        + " reach you before it blocks you; it is kept."));
  }

  /// The catalog as a harvest sees it; one for each run.
  private final class Store implements HarvestStore {

    private final Importer importer = new Importer(catalog, OnBadRecord.SKIP);

    @Override
    public Optional<String> setting(String key) {
      return catalog.setting(key);
    }

    @Override
    public ImportSummary store(List<SourceRecord> records, Map<String, String> settings) {
      ImportSummary done = importer.store(records, settings);
      if (!records.isEmpty()) {
        stored.run();
      }
      return done;
    }
  }
}
