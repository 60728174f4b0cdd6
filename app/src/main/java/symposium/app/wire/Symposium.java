package symposium.app.wire;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import symposium.app.http.Everyday;
import symposium.app.http.Following;
import symposium.app.http.HttpServer;
import symposium.app.http.ServerSettings;
import symposium.app.mcp.McpEndpoint;
import symposium.app.models.ModelShelf;
import symposium.app.models.ShelfRow;
import symposium.core.engine.ExpertPool;
import symposium.core.engine.Experts;
import symposium.core.engine.GateLoad;
import symposium.core.engine.SearchEngine;
import symposium.core.engine.SearchResponse;
import symposium.core.error.HomeUnavailable;
import symposium.core.library.Catalog;
import symposium.core.library.ImportProgress;
import symposium.core.library.ImportSummary;
import symposium.core.library.Importer;
import symposium.core.library.LibraryStatus;
import symposium.core.library.OnBadRecord;
import symposium.core.library.PaperSource;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.SearchActivity;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Expert;
import symposium.core.route.Router;
import symposium.follow.days.DailyLists;
import symposium.follow.trend.Trending;
import symposium.lucene.LuceneTermStatistics;
import symposium.sources.harvest.HarvestTime;
import symposium.web.account.Door;

/// A library of papers in a folder: what a Java program embeds, and what the command line and the
/// server stand on.
///
/// ```java
/// try (var symposium = Symposium.open(Path.of("papers"))) {
///   symposium.search("routing tokens to experts").hits().forEach(System.out::println);
/// }
/// ```
///
/// Thread-safe.
public final class Symposium implements AutoCloseable {

  private static final int QUEUED_ASKINGS = 256;

  private final Home home;
  private final Closing closing;
  private final Catalog catalog;
  private final SearchActivity activity;
  private final SearchEngine engine;
  private final Upkeep upkeep;
  private final Inspection inspection;
  private final TermStatistics termStatistics;
  private final Everyday everyday;
  private final Mail mail;
  private final Door door;
  private final Harvesting harvesting;
  private final MorningHarvest morning;

  private Symposium(Home home, Opening opening, Additions additions, Closing closing) {
    this.home = home;
    this.closing = closing;
    Stores stores = Stores.open(home, closing);
    this.catalog = stores.catalog();
    Models models = Models.load(home.models(), additions.models(), closing);
    Indexes indexes = Indexes.open(home, models, opening.fresh(), closing);
    if (opening.searching()
        && indexes.space(ExpertNames.DENSE).stream().anyMatch(space -> space.count() > 0)) {
      models.warm();
    }
    ExpertPool pool =
        closing.add(
            new ExpertPool(Runtime.getRuntime().availableProcessors(), QUEUED_ASKINGS),
            ExpertPool::close);
    this.activity = new SearchActivity();
    this.termStatistics = new LuceneTermStatistics(indexes.lexical());
    var given =
        new Mixture.Given(
            home, catalog, indexes, models, LanguageAccess.open(home, closing), additions);
    this.engine = Mixture.engine(given, pool, activity, opening.settings());
    this.upkeep = closing.add(new Upkeep(stores, indexes, models, activity), Upkeep::close);
    Following following = EverydayParts.following(stores.catalog(), engine, indexes);
    this.harvesting = new Harvesting(stores.catalog(), upkeep::wake, HarvestTime.system());
    this.morning = MorningHarvest.open(home, harvesting, stores.catalog(), InstantSource.system());
    this.mail = Mail.open(home, stores.catalog(), Feeds.of(following.feed()), this::obstacle);
    this.everyday = EverydayParts.of(stores.catalog(), following, mail.desk());
    this.door = stores.door();
    this.inspection = new Inspection(given, engine, upkeep, mail.host(), this::errands);
    if (opening.background()) {
      upkeep.start();
    }
  }

  /// Opens the library in a folder, making an empty one where there is none, and keeps its indexes
  /// up to date in the background.
  ///
  /// @param folder the library's home
  /// @return the library; the caller closes it
  /// @throws HomeUnavailable when the folder cannot be written or another process owns it
  public static Symposium open(Path folder) {
    return builder(folder).open();
  }

  /// What digests wait for: the day's harvest, then the index.
  private Optional<String> obstacle() {
    return morning
        .waitsFor()
        .or(
            () ->
                upkeep.isBehind()
                    ? Optional.of("New papers wait to be indexed; the digest follows at once.")
                    : Optional.empty());
  }

  private List<LibraryStatus.Errand> errands() {
    var errands = new ArrayList<LibraryStatus.Errand>();
    harvesting.last().forEach((what, said) -> errands.add(new LibraryStatus.Errand(what, said)));
    morning.outlook().forEach(said -> errands.add(new LibraryStatus.Errand("next harvest", said)));
    mail.waitsFor().ifPresent(said -> errands.add(new LibraryStatus.Errand("digests wait", said)));
    return errands;
  }

  /// Starts opening the library in a folder with experts or routers of one's own.
  ///
  /// @param folder the library's home
  /// @return what opens it
  public static Builder builder(Path folder) {
    return new Builder(folder, Additions.none());
  }

  /// A library about to be opened. Thread-safe: immutable.
  public static final class Builder {

    private final Path folder;
    private final Additions additions;

    private Builder(Path folder, Additions additions) {
      this.folder = folder;
      this.additions = additions;
    }

    /// Adds an expert. The router `uniform` asks it like any other, requests can weigh it by its
    /// name, and so can an own router; those that ship have not learned of it.
    ///
    /// @param expert under a name that no other expert has
    /// @return a builder with it
    public Builder expert(Expert expert) {
      return new Builder(folder, additions.with(expert));
    }

    /// Adds a router; the first one added is the default.
    ///
    /// @param router under a name that no other router has
    /// @return a builder with it
    public Builder router(Router router) {
      return new Builder(folder, additions.with(router));
    }

    /// Opens the library, making an empty one where there is none, and keeps its indexes up to date
    /// in the background.
    ///
    /// @return the library; the caller closes it
    /// @throws HomeUnavailable when the folder cannot be written or another process owns it
    /// @throws IllegalArgumentException when two experts or two routers have one name
    public Symposium open() {
      var home = new Home(folder);
      home.prepare();
      HomeLock lock =
          HomeLock.tryAcquire(home)
              .orElseThrow(
                  () ->
                      new HomeUnavailable(
                          "Another process uses %s; end it or choose another folder."
                              .formatted(home.path())));
      return Symposium.open(home, lock, Opening.serving(), additions);
    }
  }

  /// Opens the library in a home this process owns.
  ///
  /// @param home a prepared home
  /// @param lock its ownership, released when the library closes
  /// @param opening what to do beside answering
  /// @return the library; the caller closes it
  public static Symposium open(Home home, HomeLock lock, Opening opening) {
    return open(home, lock, opening, Additions.none());
  }

  /// Opens the library in a home this process owns, with some of the models that were added.
  ///
  /// @param home a prepared home
  /// @param lock its ownership, released when the library closes
  /// @param opening what to do beside answering
  /// @param added whether an added model, given its name, becomes an expert
  /// @return the library; the caller closes it
  public static Symposium open(Home home, HomeLock lock, Opening opening, Predicate<String> added) {
    return open(home, lock, opening, Additions.none().withModels(added));
  }

  private static Symposium open(Home home, HomeLock lock, Opening opening, Additions additions) {
    var closing = new Closing();
    closing.add(lock, HomeLock::close);
    boolean opened = false;
    try {
      var library = new Symposium(home, opening, additions, closing);
      opened = true;
      return library;
    } finally {
      if (!opened) {
        closing.close();
      }
    }
  }

  /// Searches for the ten best papers.
  ///
  /// @param query the query, as in the query language
  /// @return results with their reasons
  public SearchResponse search(String query) {
    return search(SearchRequest.of(query));
  }

  /// Searches.
  ///
  /// @param request what is wanted
  /// @return results with their reasons
  public SearchResponse search(SearchRequest request) {
    return engine.search(request);
  }

  /// How routers have spread their weights since the library was opened.
  ///
  /// @return sums over all searches of this process
  public GateLoad gateLoad() {
    return engine.load();
  }

  /// Looks a paper up.
  ///
  /// @param id any of its ids
  /// @return the paper, or empty
  public Optional<Paper> find(PaperId id) {
    return catalog.find(id);
  }

  /// How many papers there are.
  ///
  /// @return 0 or more
  public long count() {
    return catalog.count();
  }

  /// Feeds every paper to a consumer, by id.
  ///
  /// @param consumer called on this thread
  public void forEach(Consumer<Paper> consumer) {
    catalog.forEach(consumer);
  }

  /// Imports a source; what it brings becomes searchable while it runs.
  ///
  /// @param source the papers; the caller closes it
  /// @param onBadRecord what to do about records that cannot be read
  /// @param progress hears of every batch
  /// @return what was done
  public ImportSummary importFrom(
      PaperSource source, OnBadRecord onBadRecord, ImportProgress progress) {
    var importer = new Importer(catalog, onBadRecord);
    ImportSummary summary =
        importer.run(
            source,
            (records, read, total) -> {
              upkeep.wake();
              progress.report(records, read, total);
            });
    upkeep.wake();
    return summary;
  }

  /// What fetches papers from outside services, when it is asked to.
  ///
  /// @return the harvests of this library
  public Harvesting harvesting() {
    return harvesting;
  }

  /// Adds papers that a program made itself, and makes them searchable before it returns.
  ///
  /// @param papers the papers
  /// @return what was done
  public ImportSummary add(Collection<Paper> papers) {
    ImportSummary summary =
        importFrom(new GivenPapers(papers.iterator()), OnBadRecord.STOP, ImportProgress.none());
    awaitIndexed((done, total) -> {});
    return summary;
  }

  /// Takes a paper out.
  ///
  /// @param id any of its ids
  /// @return whether it was there
  public boolean remove(PaperId id) {
    boolean removed = catalog.write(transaction -> transaction.remove(id));
    awaitIndexed((done, total) -> {});
    return removed;
  }

  /// Waits until every paper can be found by words and by the static expert.
  ///
  /// @param progress hears how far it is
  public void awaitIndexed(IndexProgress progress) {
    upkeep.awaitIndexed(progress);
  }

  /// Waits until every paper has a vector in one space.
  ///
  /// @param expert the expert that searches the space
  /// @param progress hears how far it is
  public void awaitEncoded(String expert, IndexProgress progress) {
    upkeep.awaitEncoded(new ExpertId(expert), progress);
  }

  /// Whether an expert searches a vector space of its own.
  ///
  /// @param expert the expert's name
  /// @return true when [#awaitEncoded] has something to wait for
  public boolean isEncoded(String expert) {
    return upkeep.hasSpace(new ExpertId(expert));
  }

  /// Waits until every vector that was made before an index was started anew is in it again.
  public void awaitRestored() {
    upkeep.awaitRestored();
  }

  /// Whether papers wait to be indexed.
  ///
  /// @return true when searches may not find everything yet
  public boolean isBehind() {
    return upkeep.isBehind() || upkeep.lacksStatic();
  }

  /// Papers by day, week and month.
  ///
  /// @return lists, readable while the library is open
  public DailyLists dailyLists() {
    return everyday.lists().lists();
  }

  /// What trends.
  ///
  /// @return lists, readable while the library is open
  public Trending trending() {
    return everyday.lists().trending();
  }

  /// How the library stands.
  ///
  /// @return a snapshot
  public LibraryStatus status() {
    return inspection.status();
  }

  /// Verifies what is stored.
  ///
  /// @return problems and what mends them, complete sentences; empty when all is well
  public List<String> examine() {
    return inspection.examine();
  }

  /// Copies the catalog while it is in use.
  ///
  /// @param target a file that does not exist yet
  public void backup(Path target) {
    catalog.backup(target);
  }

  /// Lets people in where the library is shared, and invites them.
  ///
  /// @return the door, usable until this library is closed
  public Door door() {
    return door;
  }

  /// What brings a reader back each day: marks, follows, the personal feed.
  ///
  /// @return services over this library, usable while it is open
  public Everyday everyday() {
    return everyday;
  }

  /// Serves pages and REST.
  ///
  /// @param settings where
  /// @return the running server; the caller closes it before this library
  public HttpServer serve(ServerSettings settings) {
    closing.add(morning.every(), MorningHarvest.Rounds::close);
    closing.add(mail.every(), Mail.Rounds::close);
    return HttpServer.start(settings, HttpParts.of(this, engine, everyday, door));
  }

  /// Answers language models' messages.
  ///
  /// @return an endpoint of the Model Context Protocol, usable while this library is open
  public McpEndpoint mcp() {
    return McpEndpoint.over(
        HttpParts.of(this, engine, everyday, door).tools(InstantSource.system(), _ -> {}));
  }

  /// Digests by mail: asking for them, running and sending them.
  ///
  /// @return the mail of this library
  public Mail mail() {
    return mail;
  }

  /// What this library learns of its own papers.
  ///
  /// @return its training, usable while the library is open
  public Training training() {
    return new Training(home, catalog, activity);
  }

  /// The experts of this library, for asking each by itself.
  ///
  /// @return present and absent ones
  public Experts experts() {
    return engine.experts();
  }

  /// How often words occur in this library.
  ///
  /// @return counts of the lexical index, readable while the library is open
  public TermStatistics termStatistics() {
    return termStatistics;
  }

  /// The routers that ship, over any word counts, for evaluation.
  ///
  /// @param statistics how often words occur in the collection
  /// @return `learned` where a model ships, `fixed` and `rules`
  public static List<Router> routers(TermStatistics statistics) {
    return Mixture.shipped(statistics);
  }

  /// Whether an expert comes with Symposium; the others are models that were added.
  ///
  /// @param expert a name
  /// @return true when no model can be added under that name
  public static boolean ships(String expert) {
    return ExpertNames.shipped().contains(expert);
  }

  /// The models of a home: those that were added and those that can be.
  ///
  /// @param home the home, which need not be open
  /// @return the shelf
  public static ModelShelf shelf(Home home) {
    Path maven = Path.of(System.getProperty("user.home"), ".m2", "repository");
    return new ModelShelf(
        new ModelShelf.Places(home.models(), home.vectors(), maven),
        ExpertNames.shipped(),
        Models::load);
  }

  /// The models that come with Symposium.
  ///
  /// @param home where they are unpacked
  /// @return rows as the shelf lists them
  public static List<ShelfRow> shippedModels(Home home) {
    return Models.shipped(home.models());
  }

  /// The folder this library lives in.
  ///
  /// @return an absolute path
  public Path home() {
    return home.path();
  }

  @Override
  public void close() {
    closing.close();
  }
}
