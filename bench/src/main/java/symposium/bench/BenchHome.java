package symposium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.catalog.SqliteCatalog;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.library.Catalog;
import symposium.core.library.Change;
import symposium.core.library.ContentHash;
import symposium.core.library.OnBadRecord;
import symposium.core.library.VectorSpace;
import symposium.lucene.LuceneVectorSpace;
import symposium.onnx.ModelManifest;
import symposium.onnx.OnnxEncoder;
import symposium.onnx.StaticEncoder;
import symposium.sources.Sources;

/// The library that is measured: the corpus, with a vector of every paper in both vector spaces.
///
/// True dense vectors of the whole corpus take hours. Some papers are encoded truly; a linear map
/// fitted on them takes every other paper's static vector to the dense space. Queries are encoded
/// by the true model, and since the stand-ins lie where true vectors would, the graph is searched
/// as it would be. Such a home is marked, and a home without the mark is never filled.
final class BenchHome {

  private static final String MARK = "bench-home.txt";
  private static final int BATCH = 2000;

  private final Home home;
  private final Options options;

  BenchHome(Options options) {
    this.home = new Home(options.home());
    this.options = options;
  }

  /// Makes the home what it has to be; what is there stays.
  ///
  /// @return what stands in for dense vectors, a complete sentence
  /// @throws IllegalArgumentException when the folder holds somebody's own library
  String prepare() {
    Path mark = home.path().resolve(MARK);
    try {
      if (Files.exists(mark) && Files.size(mark) > 0) {
        return Files.readString(mark).strip();
      }
      if (!Files.exists(mark) && Files.exists(home.catalog())) {
        throw new IllegalArgumentException(
            "%s holds a library of its own, which the benchmark would fill with stand-in vectors; name an empty folder."
                .formatted(home.path()));
      }
      home.prepare();
      Files.writeString(mark, "");
      Main.say("Importing " + options.corpus());
      importCorpus();
      String note = fillDense();
      Files.writeString(mark, note + "\n");
      return note;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void importCorpus() {
    try (var library = open(Opening.reading());
        var source = Sources.open(options.corpus(), Optional.empty())) {
      if (library.count() == 0) {
        library.importFrom(source, OnBadRecord.SKIP, (records, read, total) -> {});
      }
      Main.say("Indexing");
      library.awaitIndexed((done, total) -> {});
    }
  }

  /// Opens the library.
  Symposium open(Opening opening) {
    return open(home, opening);
  }

  /// Opens a library.
  static Symposium open(Home home, Opening opening) {
    return Symposium.open(home, HomeLock.tryAcquire(home).orElseThrow(), opening);
  }

  /// Fills the dense space, and builds both spaces' graphs.
  private String fillDense() {
    StaticEncoder cheap = StaticEncoder.load();
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    try (var catalog = SqliteCatalog.open(home.catalog());
        var dense = OnnxEncoder.load(manifest, home.models());
        var cheapSpace = space("static", cheap);
        var space = space("dense", dense)) {
      Main.say("Building the static space's graph beside what follows");
      Thread graph = Thread.ofPlatform().name("static-graph").start(cheapSpace::optimise);
      Main.say("Encoding a sample truly");
      var sample = Papers.spread(catalog, options.either(1000, 200));
      Map<Long, Embedding> known = encode(sample, dense);
      var pairs = sample.stream().filter(paper -> known.containsKey(paper.number())).toList();
      int held = pairs.size() / 10;
      LinearMap map = fit(pairs.subList(held, pairs.size()), cheap, known);
      double likeness = likeness(pairs.subList(0, held), cheap, known, map);
      Main.say("Filling the dense space with stand-ins");
      fill(catalog, space, known, text -> map.apply(cheap.encodePassage(text)));
      Main.say("Building the dense space's graph");
      space.optimise();
      join(graph);
      return "Dense vectors: %,d of %,d papers are truly encoded, the others' vectors are their static vectors mapped linearly to the dense space (mean cosine to true vectors on %,d held-out papers %.3f)."
          .formatted(known.size(), space.count(), held, likeness);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private LuceneVectorSpace space(String expert, Encoder encoder) {
    return LuceneVectorSpace.open(home.vectors(expert), encoder.modelId(), encoder.dimension());
  }

  private static Map<Long, Embedding> encode(List<Change.Stored> papers, Encoder encoder) {
    var vectors = new ConcurrentHashMap<Long, Embedding>();
    Parallel.each(
        papers, paper -> vectors.put(paper.number(), encoder.encodePassage(paper.paper().text())));
    return vectors;
  }

  private static LinearMap fit(
      List<Change.Stored> papers, Encoder cheap, Map<Long, Embedding> known) {
    var from = new ArrayList<Embedding>();
    var to = new ArrayList<Embedding>();
    for (Change.Stored paper : papers) {
      from.add(cheap.encodePassage(paper.paper().text()));
      to.add(known.getOrDefault(paper.number(), from.getLast()));
    }
    return LinearMap.fit(from, to);
  }

  private static double likeness(
      List<Change.Stored> papers, Encoder cheap, Map<Long, Embedding> known, LinearMap map) {
    return papers.stream()
        .mapToDouble(
            paper -> {
              Embedding mapped = map.apply(cheap.encodePassage(paper.paper().text()));
              return mapped.dot(known.getOrDefault(paper.number(), mapped));
            })
        .average()
        .orElse(0);
  }

  private static void fill(
      Catalog catalog, VectorSpace space, Map<Long, Embedding> known, StandIn standIn) {
    Map<Long, ContentHash> there = new HashMap<>(space.contents());
    long sequence = 0;
    List<Change> changes = catalog.changesAfter(sequence, BATCH);
    while (!changes.isEmpty()) {
      space.put(
          changes.stream()
              .flatMap(BenchHome::stored)
              .filter(paper -> !there.containsKey(paper.number()))
              .map(paper -> entry(paper, known, standIn))
              .toList());
      sequence = changes.getLast().sequence();
      changes = catalog.changesAfter(sequence, BATCH);
    }
    space.commit();
  }

  private static Stream<Change.Stored> stored(Change change) {
    return change instanceof Change.Stored stored ? Stream.of(stored) : Stream.of();
  }

  private static VectorSpace.Entry entry(
      Change.Stored paper, Map<Long, Embedding> known, StandIn standIn) {
    Embedding vector = known.get(paper.number());
    return new VectorSpace.Entry(
        paper.number(),
        paper.id(),
        ContentHash.of(paper.paper()),
        vector == null ? standIn.of(paper.paper().text()) : vector);
  }

  /// What takes a dense vector's place.
  @FunctionalInterface
  private interface StandIn {
    Embedding of(String text);
  }
}
