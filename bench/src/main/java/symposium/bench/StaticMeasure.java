package symposium.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import symposium.app.wire.Home;
import symposium.catalog.SqliteCatalog;
import symposium.core.library.EncodingProgress;
import symposium.core.library.EncodingQueue;
import symposium.core.retrieve.SearchActivity;
import symposium.lucene.LuceneVectorSpace;
import symposium.onnx.StaticEncoder;

/// The static expert's vectors of every paper, made and stored in an empty space by the product's
/// own queue: reading papers, tokenising, encoding, writing, committing.
final class StaticMeasure {

  private static final double BUDGET = 2500;

  private final Options options;

  StaticMeasure(Options options) {
    this.options = options;
  }

  Row row() {
    Path scratch = options.scratch("static");
    Folders.delete(scratch);
    var encoder = StaticEncoder.load();
    int workers = Runtime.getRuntime().availableProcessors();
    try (var catalog = SqliteCatalog.open(new Home(options.home()).catalog());
        var space = LuceneVectorSpace.open(scratch, encoder.modelId(), encoder.dimension())) {
      long start = System.nanoTime();
      EncodingQueue queue =
          EncodingQueue.start(
              catalog,
              space,
              encoder,
              Optional.empty(),
              new SearchActivity(),
              new EncodingQueue.Workers(
                  workers, Thread.ofPlatform().daemon().name("encode-", 0).factory()));
      await(queue);
      queue.close();
      double seconds = (System.nanoTime() - start) / 1e9;
      double rate = space.count() / seconds;
      return new Row(
          "static expert: papers read, tokenised, encoded, stored",
          "≥ 2,500 papers/s",
          "%,.0f papers/s".formatted(rate),
          "–",
          Row.Verdict.of(rate >= BUDGET),
          "%,d papers in %.1f s on %d workers, durable at the end."
              .formatted(space.count(), seconds, workers),
          Map.of("per_s", rate, "seconds", seconds));
    } finally {
      Folders.delete(scratch);
    }
  }

  private static void await(EncodingQueue queue) {
    EncodingProgress now = queue.progress();
    while (now.stopped().isEmpty() && now.done() + now.failed() < now.total()) {
      Pause.millis(20);
      now = queue.progress();
    }
  }
}
