package symposium.lucene;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.error.IndexUnavailable;
import symposium.core.retrieve.Deadline;

/// Decides when scanning vectors has become slower than a graph is dear, and has the graph built
/// then, behind the searches.
///
/// It is worth it once [#WORTH] vectors are without graph, and a quarter of those with one, so that
/// the total work stays proportional to the vectors; and only while few vectors arrive, so that
/// filling a space is not slowed. Thread-safe.
final class GraphBuilder implements AutoCloseable {

  /// Fewer vectors than this are scanned in about a millisecond or two.
  static final int WORTH = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(GraphBuilder.class);
  private static final int SHARE = 4;
  private static final long TICK_SECONDS = 3;
  private static final long BUSY_PER_TICK = 600;

  private final IndexStore store;
  private final AtomicLong written = new AtomicLong();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("vector-graph").factory());

  GraphBuilder(IndexStore store) {
    this.store = store;
    var ticking =
        clock.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    assert !ticking.isDone();
  }

  /// Notes that vectors arrive.
  void wrote(int count) {
    written.addAndGet(count);
  }

  private void tick() {
    try {
      if (written.getAndSet(0) < BUSY_PER_TICK && isWorthIt()) {
        build();
      }
    } catch (IndexUnavailable e) {
      LOG.info("The vector graph was not built; vectors are scanned: {}", e.explanation());
    }
  }

  private boolean isWorthIt() {
    long[] counts =
        store.read(
            Deadline.none(), searcher -> counts((DirectoryReader) searcher.getIndexReader()));
    return counts[0] >= WORTH && counts[0] * SHARE >= counts[1];
  }

  private static long[] counts(DirectoryReader reader) {
    var counts = new long[2];
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof SegmentReader segment) {
        int kind = VectorMergePolicy.hasGraph(segment.getSegmentInfo()) ? 1 : 0;
        counts[kind] += segment.numDocs();
      }
    }
    return counts;
  }

  /// Builds the graph over everything, makes it durable and searchable.
  void build() {
    store.write(writer -> writer.forceMerge(1));
    store.commit(Map.of());
  }

  /// Stops looking; a graph being built is given up when the index closes.
  @Override
  public void close() {
    clock.shutdown();
  }
}
