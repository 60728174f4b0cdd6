package symposium.app.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Encoder;
import symposium.core.error.IndexUnavailable;
import symposium.core.error.SymposiumException;
import symposium.core.library.ContentHash;
import symposium.core.library.EmbeddingStore;
import symposium.core.library.EncodingProgress;
import symposium.core.library.EncodingQueue;
import symposium.core.library.IndexFollower;
import symposium.core.library.LibraryStatus;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.SearchActivity;
import symposium.lucene.LuceneVectorSpace;

/// Keeps a library's indexes in step with its catalog: a thread that follows the change sequence
/// whenever something was written, and one queue per vector space. Thread-safe.
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final long LOOK_EVERY_MILLIS = 100;

  private static final int LOOKUP_BATCH = 500;
  private static final long FOREVER = 0;

  /// How often it is looked whether the next added model's turn has come.
  private static final long TURN_MILLIS = 1_000;

  /// How long background work leaves a starting process alone, unless there is news.
  private static final long SETTLING_MILLIS = 2_500;

  private final Stores stores;
  private final Indexes indexes;
  private final Models models;
  private final SearchActivity activity;
  private final IndexFollower follower;
  private final Map<ExpertId, EncodingQueue> queues = new TreeMap<>();
  private final Thread thread = Thread.ofPlatform().name("upkeep").daemon().unstarted(this::run);
  private final Queue<ExpertId> waiting = new ArrayDeque<>();
  private Optional<String> trouble = Optional.empty();
  private boolean woken;
  private boolean started;
  private volatile boolean inBackground;
  private volatile boolean closed;

  Upkeep(Stores stores, Indexes indexes, Models models, SearchActivity activity) {
    this.stores = stores;
    this.indexes = indexes;
    this.models = models;
    this.activity = activity;
    this.follower = new IndexFollower(stores.catalog(), indexes.lexical());
    if (follower.isAhead()) {
      // An older catalog was restored. Once something was written to it, its sequence may pass the
      // index's and hide that.
      indexes.lexical().clear();
    }
  }

  /// Works in the background from now on: looks for what was left undone once the process has had
  /// time to start, or at once when something is written.
  synchronized void start() {
    inBackground = true;
    startThread();
  }

  /// Something was written.
  synchronized void wake() {
    woken = true;
    startThread();
    notifyAll();
    queues.values().forEach(EncodingQueue::wake);
  }

  private synchronized void startThread() {
    if (!started) {
      started = true;
      thread.start();
    }
  }

  private synchronized EncodingQueue queue(ExpertId expert) {
    return queues.computeIfAbsent(expert, this::startQueue);
  }

  private EncodingQueue startQueue(ExpertId expert) {
    LuceneVectorSpace space = indexes.space(expert).orElseThrow();
    Encoder encoder = models.encoder(expert).orElseThrow();
    Optional<EmbeddingStore> store =
        expert.equals(ExpertNames.STATIC) ? Optional.empty() : Optional.of(stores.embeddings());
    return EncodingQueue.start(
        stores.catalog(),
        space,
        encoder,
        store,
        activity,
        new EncodingQueue.Workers(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("encode-" + expert + "-", 1).factory()));
  }

  private void run() {
    if (inBackground) {
      settle();
    }
    try {
      while (awaitWork()) {
        follower.follow(this::stopWhenClosed);
      }
    } catch (CancellationException e) {
      LOG.debug("Indexing was interrupted; the next start goes on.");
    } catch (SymposiumException e) {
      LOG.error("Indexing stopped: {}", e.explanation());
      synchronized (this) {
        trouble = Optional.of("Indexing stopped: " + e.explanation());
      }
    }
  }

  private synchronized void settle() {
    awaitNews();
    if (!closed) {
      woken = true;
      var later = new TreeSet<>(indexes.spaces().keySet());
      later.retainAll(models.added().keySet());
      indexes.spaces().keySet().stream()
          .filter(expert -> !later.contains(expert))
          .forEach(this::queue);
      waiting.addAll(later);
    }
  }

  private void awaitNews() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS);
    try {
      for (long left = SETTLING_MILLIS; left > 0 && !woken && !closed; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean awaitWork() {
    try {
      while (!woken && !closed) {
        wait(waiting.isEmpty() ? FOREVER : TURN_MILLIS);
        startNext();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    woken = false;
    return !closed;
  }

  /// Added models take their turns after the default's and each other, so that what everybody
  /// searches by is complete first.
  private void startNext() {
    boolean busy =
        queues.values().stream()
            .map(EncodingQueue::progress)
            .anyMatch(now -> now.stopped().isEmpty() && now.done() + now.failed() < now.total());
    if (!busy && !closed && !waiting.isEmpty()) {
      queue(waiting.remove());
    }
  }

  private void stopWhenClosed(long applied) {
    if (closed) {
      throw new CancellationException();
    }
  }

  boolean isBehind() {
    return follower.behind() > 0 || follower.isAhead();
  }

  /// Whether static vectors were all forgotten for another table, and none is made yet.
  boolean lacksStatic() {
    return indexes.space(ExpertNames.STATIC).stream().anyMatch(space -> space.count() == 0)
        && indexes.lexical().count() > 0;
  }

  /// Waits for the lexical index, then for the static vectors, which are made in no time.
  void awaitIndexed(IndexProgress progress) {
    wake();
    while (isBehind()) {
      trouble()
          .ifPresent(
              reason -> {
                throw new IndexUnavailable(reason);
              });
      progress.report(indexes.lexical().count(), stores.catalog().count());
      pause();
    }
    if (indexes.space(ExpertNames.STATIC).isPresent()) {
      awaitEncoded(ExpertNames.STATIC, progress);
    }
  }

  boolean hasSpace(ExpertId expert) {
    return indexes.space(expert).isPresent();
  }

  /// Waits until every paper's vector can be searched, or encoding stops for good.
  void awaitEncoded(ExpertId expert, IndexProgress progress) {
    LuceneVectorSpace space = indexes.space(expert).orElseThrow();
    EncodingQueue queue = queue(expert);
    queue.wake();
    EncodingProgress now = queue.progress();
    while (now.stopped().isEmpty()
        && Math.min(now.done(), space.count()) + now.failed() < now.total()) {
      progress.report(space.count(), now.total());
      pause();
      now = queue.progress();
    }
  }

  /// Waits until every space has every vector that the embedding store can give it.
  void awaitRestored() {
    indexes.spaces().keySet().stream()
        .filter(expert -> !expert.equals(ExpertNames.STATIC))
        .forEach(this::awaitRestored);
  }

  private void awaitRestored(ExpertId expert) {
    LuceneVectorSpace space = indexes.space(expert).orElseThrow();
    long restorable = restorable(space.modelId());
    EncodingQueue queue = queue(expert);
    while (queue.progress().stopped().isEmpty() && space.count() < restorable) {
      pause();
    }
  }

  private long restorable(String modelId) {
    var batch = new HashSet<ContentHash>();
    var kept = new AtomicLong();
    stores
        .catalog()
        .forEachContent(
            content -> {
              batch.add(content.hash());
              if (batch.size() == LOOKUP_BATCH) {
                kept.addAndGet(stores.embeddings().find(modelId, batch).size());
                batch.clear();
              }
            });
    return kept.addAndGet(stores.embeddings().find(modelId, batch).size());
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("Waiting for the index was interrupted.", e);
    }
  }

  private synchronized Optional<String> trouble() {
    return trouble;
  }

  LibraryStatus.Space space(ExpertId expert) {
    LuceneVectorSpace space = indexes.space(expert).orElseThrow();
    Optional<EncodingQueue> queue;
    synchronized (this) {
      queue = Optional.ofNullable(queues.get(expert));
    }
    return queue
        .map(running -> describe(expert, space, running.progress()))
        .orElseGet(
            () -> {
              long total = stores.catalog().count();
              String state = space.count() >= total ? "complete" : "paused";
              return new LibraryStatus.Space(
                  expert.name(), space.modelId(), space.count(), total, 0, state);
            });
  }

  private static LibraryStatus.Space describe(
      ExpertId expert, LuceneVectorSpace space, EncodingProgress progress) {
    String state =
        progress
            .stopped()
            .orElse(
                progress.done() + progress.failed() < progress.total() ? "encoding" : "complete");
    return new LibraryStatus.Space(
        expert.name(),
        space.modelId(),
        progress.done(),
        progress.total(),
        progress.ratePerSecond(),
        state);
  }

  synchronized List<String> warnings() {
    var warnings = new ArrayList<String>();
    trouble.ifPresent(warnings::add);
    queues.forEach(
        (expert, queue) -> {
          EncodingProgress progress = queue.progress();
          progress.stopped().ifPresent(warnings::add);
          if (progress.failed() > 0) {
            warnings.add(
                "%,d papers have a text that the %s expert's model could not read."
                    .formatted(progress.failed(), expert));
          }
        });
    return warnings;
  }

  @Override
  public void close() {
    List<EncodingQueue> running;
    synchronized (this) {
      closed = true;
      notifyAll();
      running = List.copyOf(queues.values());
    }
    running.forEach(EncodingQueue::close);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
