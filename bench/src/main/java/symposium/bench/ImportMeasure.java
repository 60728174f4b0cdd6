package symposium.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import symposium.app.wire.Home;
import symposium.app.wire.Opening;
import symposium.core.library.OnBadRecord;
import symposium.core.library.PaperSource;
import symposium.lucene.PlainLucene;
import symposium.sources.Sources;

/// Importing the corpus into an empty home until every paper can be found by words, beside Lucene
/// alone reading and indexing the same records as the same documents on one thread.
final class ImportMeasure {

  private static final double BUDGET = 5000;

  private final Options options;

  ImportMeasure(Options options) {
    this.options = options;
  }

  Row row() {
    Rate before = product();
    Rate peer = peer();
    Rate after = product();
    double rate = Math.max(before.perSecond(), after.perSecond());
    return new Row(
        "import of arXiv JSON into catalog and lexical index",
        "≥ 5,000 papers/s",
        "%,.0f and %,.0f papers/s".formatted(before.perSecond(), after.perSecond()),
        "bare Lucene %,.0f papers/s".formatted(peer.perSecond()),
        Row.Verdict.of(Math.min(before.perSecond(), after.perSecond()) >= BUDGET),
        "%,d papers twice, the peer in between; until durable and findable."
            .formatted(after.papers()),
        Map.of(
            "first_per_s", before.perSecond(),
            "second_per_s", after.perSecond(),
            "best_share_of_peer", rate / peer.perSecond(),
            "peer_per_s", peer.perSecond()));
  }

  private PaperSource source() {
    PaperSource all = Sources.open(options.corpus(), Optional.empty());
    return options.quick() ? Papers.first(all, 20_000) : all;
  }

  private Rate product() {
    Path scratch = options.scratch("import");
    Folders.delete(scratch);
    var home = new Home(scratch);
    home.prepare();
    try (var library = BenchHome.open(home, Opening.reading());
        var source = source()) {
      long start = System.nanoTime();
      var summary = library.importFrom(source, OnBadRecord.SKIP, (records, read, total) -> {});
      while (library.isBehind()) {
        Pause.millis(5);
      }
      return new Rate(summary.imported(), System.nanoTime() - start);
    } finally {
      Folders.delete(scratch);
    }
  }

  private Rate peer() {
    Path scratch = options.scratch("peer");
    Folders.delete(scratch);
    try (var source = source()) {
      long start = System.nanoTime();
      long papers = PlainLucene.index(source, scratch);
      return new Rate(papers, System.nanoTime() - start);
    } finally {
      Folders.delete(scratch);
    }
  }

  private record Rate(long papers, long nanos) {
    double perSecond() {
      return papers / (nanos / 1e9);
    }
  }
}
