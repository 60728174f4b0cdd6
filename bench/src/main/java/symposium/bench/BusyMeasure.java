package symposium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import symposium.app.wire.Home;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.library.LibraryStatus;
import symposium.lucene.LuceneVectorSpace;
import symposium.onnx.ModelManifest;

/// Searches while both cores encode, beside the same searches on the same home while nothing does,
/// before and after. On a copy of the home from whose dense space some papers were taken, which the
/// product then encodes by itself.
final class BusyMeasure {

  private static final double BUDGET = 2;

  private final Options options;
  private final List<String> queries = Queries.all();

  BusyMeasure(Options options) {
    this.options = options;
  }

  Row row() {
    Path scratch = options.scratch("busy");
    Folders.delete(scratch);
    Folders.copy(options.home(), scratch);
    var home = new Home(scratch);
    try {
      takeOut(home, options.either(4000, 500));
      Latencies before = idle(home);
      Busy busy = busy(home);
      Latencies after = idle(home);
      return row(before, busy, after);
    } finally {
      Folders.delete(scratch);
    }
  }

  /// Forgets some papers' dense vectors wherever they are kept.
  private static void takeOut(Home home, int count) {
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    try (var space =
        LuceneVectorSpace.open(
            home.vectors("dense"), manifest.modelId(), manifest.graph().dimension())) {
      space.remove(
          space.contents().keySet().stream()
              .sorted(Comparator.reverseOrder())
              .limit(count)
              .toList());
      space.commit();
    }
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(Path.of(home.embeddings() + suffix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Latencies idle(Home home) {
    try (var library = BenchHome.open(home, Opening.reading())) {
      SearchMeasure.pass(library, queries);
      return passes(library);
    }
  }

  private Latencies passes(Symposium library) {
    var all = new ArrayList<SearchMeasure.Timed>();
    for (int i = 0; i < options.either(3, 1); i++) {
      all.addAll(SearchMeasure.pass(library, queries));
    }
    return SearchMeasure.latencies(all);
  }

  private Busy busy(Home home) {
    try (var library = BenchHome.open(home, Opening.serving())) {
      long at = encoded(library).papers();
      while (encoded(library).papers() == at) {
        Pause.millis(200);
      }
      SearchMeasure.pass(library, queries);
      long begun = encoded(library).papers();
      long start = System.nanoTime();
      Latencies times = passes(library);
      double seconds = (System.nanoTime() - start) / 1e9;
      LibraryStatus.Space now = encoded(library);
      double rate = (now.papers() - begun) / seconds;
      return new Busy(times, rate, now.papers() < now.total());
    }
  }

  private static LibraryStatus.Space encoded(Symposium library) {
    return library.status().spaces().stream()
        .filter(space -> space.expert().equals("dense"))
        .findFirst()
        .orElseThrow();
  }

  private static Row row(Latencies before, Busy busy, Latencies after) {
    double idle =
        Latencies.of(LongStream.of((long) (before.p99() * 1e6), (long) (after.p99() * 1e6))).max();
    double ratio = busy.times().p99() / idle;
    return new Row(
        "p99 of searches while both cores encode, against idle",
        "≤ 2 × idle",
        "%.2f × (p99 %.1f ms, p50 %.1f ms)"
            .formatted(ratio, busy.times().p99(), busy.times().p50()),
        "idle p99 %.1f and %.1f ms, p50 %.1f and %.1f ms"
            .formatted(before.p99(), after.p99(), before.p50(), after.p50()),
        Row.Verdict.of(ratio <= BUDGET && busy.encodingToTheEnd()),
        "%,d searches without pause; %.1f papers/s were encoded meanwhile%s. Idle is measured before and after on the same home, the slower one counts."
            .formatted(
                busy.times().count(),
                busy.rate(),
                busy.encodingToTheEnd() ? "" : ", but encoding ended before the searches did"),
        Map.of(
            "ratio", ratio,
            "busy_p50_ms", busy.times().p50(),
            "busy_p99_ms", busy.times().p99(),
            "idle_before_p99_ms", before.p99(),
            "idle_after_p99_ms", after.p99(),
            "encoded_per_s", busy.rate()));
  }

  private record Busy(Latencies times, double rate, boolean encodingToTheEnd) {}
}
