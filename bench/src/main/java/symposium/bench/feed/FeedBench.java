package symposium.bench.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.catalog.SqliteCatalog;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.PersonalFeed;
import symposium.lucene.LuceneVectorSpace;
import symposium.lucene.StoredVectors;
import symposium.onnx.StaticEncoder;

/// Whether the personal feed finds what an author wrote later, from what they wrote before, better
/// than simple models of interest do. Nobody sees authors: the feed asks by papers, the models by
/// title, abstract and static vector. Confined to one thread.
public final class FeedBench {

  static final String FEED = "feed";

  private static final int LENGTH = 50;
  private static final int DEV = 200;
  private static final int TEST = 400;

  private static final String NEWEST = "newest first";
  private static final String POSSIBLE = "most possible";
  private static final String UNION = "union of all lists";

  /// One list over everything.
  private static final String WHOLE = "Recall@50, one list of the whole period";

  /// A list a month, as feeds are read.
  private static final String MONTHLY = "Recall@50, a list a month";

  /// The cost that serves the machine best on readers of the development part, for each figure.
  private static final Map<String, Double> COSTS = Map.of(WHOLE, 1.0, MONTHLY, 0.1);

  /// Costs tried on the development part.
  private static final List<Double> TRIED = List.of(0.01, 0.1, 0.3, 1.0, 3.0);

  private final FeedOptions options;
  private final Consumer<String> progress;
  private final SequencedMap<String, Figures> figures = new LinkedHashMap<>();
  private final Map<String, String> interests = new HashMap<>();
  private final Map<String, String> sizes = new HashMap<>();
  private final List<Double> millis = new ArrayList<>();

  private FeedBench(FeedOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    figures.put(WHOLE, new Figures());
    figures.put(MONTHLY, new Figures());
  }

  /// Runs it.
  ///
  /// @param home the benchmark's library, complete and not open
  /// @param facts where and with what it is measured
  /// @param arguments the options but for those of the home
  /// @param results the folder for the result
  /// @param progress hears what is being done
  /// @return the exit code
  public static int run(
      Path home,
      SequencedMap<String, String> facts,
      List<String> arguments,
      Path results,
      Consumer<String> progress) {
    var bench = new FeedBench(FeedOptions.parse(arguments), progress);
    String table = bench.measure(new Home(home), facts);
    progress.accept(table);
    if (bench.options.equals(FeedOptions.parse(List.of()))) {
      bench.write(results, table);
    }
    return 0;
  }

  private String measure(Home home, SequencedMap<String, String> facts) {
    progress.accept("Choosing readers and reading papers");
    List<StandIn> readers;
    Shelf shelf;
    var encoder = StaticEncoder.load();
    try (var catalog = SqliteCatalog.open(home.catalog());
        var space =
            LuceneVectorSpace.open(
                home.vectors("static"), encoder.modelId(), encoder.dimension())) {
      var authors = new StandIns(Period.LATER);
      catalog.forEach(authors::add);
      List<StandIn> all = authors.all();
      facts.put("authors that could stand in", "%,d".formatted(all.size()));
      readers = part(all);
      shelf = Shelf.read(catalog, new StoredVectors(space), readers, Period.LATER);
    }
    describe(facts, readers, shelf);
    var models = new Models(shelf, costs());
    try (Symposium library =
        Symposium.open(home, HomeLock.tryAcquire(home).orElseThrow(), Opening.asking())) {
      PersonalFeed feed = library.everyday().following().feed();
      int done = 0;
      for (StandIn reader : readers) {
        ask(reader, "%03d".formatted(done++), feed, models, shelf);
        if (done % 20 == 0) {
          progress.accept(
              "%d of %d readers; feed %.4f, %.4f"
                  .formatted(
                      done,
                      readers.size(),
                      figures.firstEntry().getValue().mean(FEED),
                      figures.lastEntry().getValue().mean(FEED)));
        }
      }
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    facts.put(
        "time of a month's list",
        "median %.0f ms, 95th percentile %.0f ms"
            .formatted(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]));
    var rivals = new LinkedHashSet<>(List.of(Models.MEAN, Models.NEAREST));
    costs().forEach(cost -> rivals.add(Models.name(cost)));
    return new FeedTable(
            facts,
            List.copyOf(rivals),
            List.of(
                reader -> sizes.getOrDefault(reader, ""),
                reader -> interests.getOrDefault(reader, "")))
        .markdown(figures);
  }

  private List<StandIn> part(List<StandIn> all) {
    List<StandIn> part =
        switch (options.part()) {
          case DEV -> all.subList(0, DEV);
          case TEST -> all.subList(DEV, DEV + TEST);
        };
    return part.subList(0, Math.min(part.size(), options.users()));
  }

  private List<Double> costs() {
    return options.part() == FeedOptions.Part.DEV
        ? TRIED
        : COSTS.values().stream().sorted().toList();
  }

  private void describe(SequencedMap<String, String> facts, List<StandIn> readers, Shelf shelf) {
    facts.put(
        "readers",
        "%d authors of the %s part, with %.1f likes and %.1f hits each on average"
            .formatted(
                readers.size(),
                options.part(),
                readers.stream().mapToInt(reader -> reader.likes().size()).average().orElse(0),
                readers.stream().mapToInt(reader -> reader.hits().size()).average().orElse(0)));
    facts.put(
        "candidates",
        "%,d papers first submitted %s to %s, for every reader"
            .formatted(shelf.pool().size(), Period.LATER.first(), Period.LATER.last()));
  }

  private void ask(StandIn reader, String key, PersonalFeed feed, Models models, Shelf shelf) {
    sizes.put(key, reader.size());
    var scores = models.scores(reader);
    Set<PaperId> hits = new HashSet<>(reader.hits());
    var wish = Follow.Wish.of("Mine", new Interest.Papers(reader.likes(), List.of()));
    FeedList whole = feed.preview(ReaderId.OWNER, wish, Period.LATER.request(LENGTH));
    interests.put(key, whole.interests().size() == 1 ? "one interest" : "several interests");
    put(WHOLE, key, hits, List.of(lists(ids(whole), scores, models, shelf, Period.LATER)));

    var months = new ArrayList<SequencedMap<String, List<PaperId>>>();
    Set<PaperId> left = new HashSet<>();
    shelf.items(reader.hits()).forEach(item -> left.add(item.id()));
    for (Period month : Period.LATER.months()) {
      if (shelf.items(left).stream().anyMatch(item -> month.holds(item.day()))) {
        long start = System.nanoTime();
        FeedList list = feed.preview(ReaderId.OWNER, wish, month.request(LENGTH));
        millis.add((System.nanoTime() - start) / 1e6);
        months.add(lists(ids(list), scores, models, shelf, month));
      }
    }
    put(MONTHLY, key, hits, months);
  }

  private static List<PaperId> ids(FeedList list) {
    return list.items().stream().map(FeedItem::paper).map(paper -> paper.id()).toList();
  }

  private static SequencedMap<String, List<PaperId>> lists(
      List<PaperId> feed,
      SequencedMap<String, double[]> scores,
      Models models,
      Shelf shelf,
      Period days) {
    var lists = new LinkedHashMap<String, List<PaperId>>();
    lists.put(FEED, feed);
    scores.forEach((model, one) -> lists.put(model, models.best(one, days, LENGTH)));
    double[] ages = shelf.pool().stream().mapToDouble(item -> item.day().toEpochDay()).toArray();
    lists.put(NEWEST, models.best(ages, days, LENGTH));
    return lists;
  }

  private void put(
      String figure,
      String key,
      Set<PaperId> hits,
      Collection<SequencedMap<String, List<PaperId>>> lists) {
    Figures into = figures.getOrDefault(figure, new Figures());
    var found = new LinkedHashMap<String, Set<PaperId>>();
    for (Map<String, List<PaperId>> one : lists) {
      one.forEach(
          (system, papers) ->
              papers.stream()
                  .filter(hits::contains)
                  .forEach(hit -> found.computeIfAbsent(system, _ -> new HashSet<>()).add(hit)));
    }
    var union = new HashSet<PaperId>();
    for (String system : lists.iterator().next().keySet()) {
      Set<PaperId> own = found.getOrDefault(system, Set.of());
      if (!system.equals(NEWEST)) {
        union.addAll(own);
      }
      into.put(system, key, own.size() / (double) hits.size());
    }
    into.put(UNION, key, union.size() / (double) hits.size());
    double places = lists.size() * (double) LENGTH;
    into.put(POSSIBLE, key, Math.min(places, hits.size()) / hits.size());
  }

  private void write(Path results, String table) {
    Path file =
        results.resolve("feed-" + java.time.LocalDate.now(java.time.ZoneOffset.UTC) + ".md");
    try {
      Files.createDirectories(results);
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.accept("Written to " + file);
  }
}
