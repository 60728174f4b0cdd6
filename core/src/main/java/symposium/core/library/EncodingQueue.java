package symposium.core.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symposium.core.encode.Encoder;
import symposium.core.error.SymposiumException;
import symposium.core.library.EncodingBacklog.Taken;
import symposium.core.model.PublicationDate;
import symposium.core.retrieve.SearchActivity;

/// Keeps a vector space in step with the catalog, in the background, on threads of its own.
///
/// At the start it compares what the space holds with what the catalog holds, by content hash; from
/// then on it follows the change sequence. Newest papers come first. Between two texts a worker
/// stands aside while a search runs, for a quarter of a second at most. Safe to kill anywhere: the
/// next start finds by itself what is missing, and vectors in the store are not made again.
///
/// Thread-safe.
public final class EncodingQueue implements AutoCloseable {

  /// Who does the work.
  ///
  /// @param threads how many, 1 or more; one for each core
  /// @param factory makes them
  public record Workers(int threads, ThreadFactory factory) {
    /// Validates.
    ///
    /// @throws IllegalArgumentException when there is no thread
    public Workers {
      if (threads < 1) {
        throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
      }
    }
  }

  private static final int TAKEN_AT_ONCE = 64;
  private static final int CHANGES_AT_ONCE = 500;
  private static final long POLL_MILLIS = 1000;

  private final Catalog catalog;
  private final VectorSpace space;
  private final SpaceWriter writer;
  private final PassageVectors vectors;
  private final List<Thread> threads;
  private final ReentrantLock following = new ReentrantLock();
  private volatile long sequence;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final EncodingBacklog backlog = new EncodingBacklog();
  private boolean compared;
  private long wakes;
  private long busySince;
  private long busyDone;
  private volatile boolean closed;
  private volatile Optional<String> stopped = Optional.empty();

  private EncodingQueue(
      Catalog catalog, VectorSpace space, PassageVectors vectors, Workers workers) {
    this.catalog = catalog;
    this.space = space;
    this.writer = new SpaceWriter(space);
    this.vectors = vectors;
    this.threads =
        IntStream.range(0, workers.threads())
            .mapToObj(i -> workers.factory().newThread(this::work))
            .toList();
  }

  /// Starts working.
  ///
  /// @param catalog the truth
  /// @param space what is kept in step with it; nobody else writes it
  /// @param encoder makes the vectors, of the space's model
  /// @param store where dear vectors are kept, or empty for an encoder cheaper than looking up
  /// @param searches what the workers stand aside for
  /// @param workers the threads
  /// @return the running queue, closed by the caller
  /// @throws IllegalArgumentException when the encoder's model is not the space's
  public static EncodingQueue start(
      Catalog catalog,
      VectorSpace space,
      Encoder encoder,
      Optional<EmbeddingStore> store,
      SearchActivity searches,
      Workers workers) {
    if (!space.modelId().equals(encoder.modelId())) {
      throw new IllegalArgumentException(
          "the space holds vectors of %s, the encoder makes those of %s"
              .formatted(space.modelId(), encoder.modelId()));
    }
    var queue =
        new EncodingQueue(catalog, space, new PassageVectors(encoder, store, searches), workers);
    queue.threads.forEach(Thread::start);
    return queue;
  }

  /// Says that the catalog changed; without it the queue notices within a second.
  public void wake() {
    lock.lock();
    try {
      wakes++;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How far it is. Asks the catalog for its size, a few milliseconds. What was written to the
  /// catalog before the call counts as not done, whether the queue has noticed it or not.
  ///
  /// @return the progress now
  public EncodingProgress progress() {
    long total = catalog.count();
    long failed = vectors.failed();
    long unnoticed = catalog.lastSequence() - sequence;
    lock.lock();
    try {
      long done = compared ? total - backlog.size() - failed - unnoticed : space.count();
      double seconds = (System.nanoTime() - busySince) / 1e9;
      double rate = backlog.isIdle() || seconds <= 0 ? 0 : busyDone / seconds;
      return new EncodingProgress(Math.clamp(done, 0, total), total, failed, rate, stopped);
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    try {
      while (!closed) {
        follow();
        Taken batch = take();
        if (!batch.numbers().isEmpty()) {
          process(batch);
        } else {
          rest();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SymposiumException e) {
      stop(e.explanation());
    } catch (RuntimeException | Error e) {
      stop("Encoding stopped: %s. It goes on at the next start.".formatted(e));
      throw e;
    }
  }

  private void stop(String reason) {
    stopped = Optional.of(reason);
    closed = true;
    wake();
  }

  private void follow() {
    if (!following.tryLock()) {
      return;
    }
    try {
      if (!compared) {
        compare();
      }
      List<Change> changes = catalog.changesAfter(sequence, CHANGES_AT_ONCE);
      while (!changes.isEmpty() && !closed) {
        take(changes);
        changes = catalog.changesAfter(sequence, CHANGES_AT_ONCE);
      }
    } finally {
      following.unlock();
    }
  }

  /// Finds what is missing, stale or gone.
  private void compare() {
    sequence = catalog.lastSequence();
    Map<Long, ContentHash> unclaimed = new HashMap<>(space.contents());
    var missing = new ArrayList<Catalog.Content>();
    catalog.forEachContent(
        content -> {
          if (!content.hash().equals(unclaimed.remove(content.number()))) {
            missing.add(content);
          }
        });
    writer.remove(unclaimed.keySet());
    lock.lock();
    try {
      missing.forEach(content -> add(content.number(), content.published()));
      compared = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void take(List<Change> changes) {
    lock.lock();
    try {
      for (Change change : changes) {
        switch (change) {
          case Change.Stored stored -> add(stored.number(), stored.paper().published());
          case Change.Removed removed -> backlog.outdate(removed.number());
        }
      }
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    writer.remove(
        changes.stream()
            .flatMap(
                change ->
                    change instanceof Change.Removed ? Stream.of(change.number()) : Stream.of())
            .toList());
    sequence = changes.getLast().sequence();
  }

  private void add(long number, Optional<PublicationDate> published) {
    if (backlog.isIdle()) {
      busySince = System.nanoTime();
      busyDone = 0;
    }
    backlog.add(number, published);
  }

  private Taken take() {
    lock.lock();
    try {
      return backlog.take(TAKEN_AT_ONCE);
    } finally {
      lock.unlock();
    }
  }

  private void process(Taken batch) throws InterruptedException {
    boolean finished = false;
    try {
      List<VectorSpace.Entry> entries = vectors.make(inOrder(batch.numbers()), () -> closed);
      writer.put(entries, entry -> holds(batch, entry));
      finished = true;
    } finally {
      done(batch, finished);
    }
  }

  private List<Change.Stored> inOrder(List<Long> numbers) {
    Map<Long, Change.Stored> found =
        catalog.byNumbers(numbers).stream()
            .collect(Collectors.toMap(Change.Stored::number, stored -> stored));
    return numbers.stream().filter(found::containsKey).map(found::get).toList();
  }

  private boolean holds(Taken batch, VectorSpace.Entry entry) {
    lock.lock();
    try {
      return !batch.isOutdated(entry.number());
    } finally {
      lock.unlock();
    }
  }

  private void done(Taken batch, boolean finished) {
    lock.lock();
    try {
      backlog.finished(batch);
      busyDone += finished ? batch.numbers().size() : 0;
    } finally {
      lock.unlock();
    }
  }

  private boolean isIdle() {
    lock.lock();
    try {
      return backlog.isIdle();
    } finally {
      lock.unlock();
    }
  }

  private void rest() throws InterruptedException {
    if (isIdle()) {
      writer.commit();
    }
    lock.lock();
    try {
      long seen = wakes;
      long left = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
      while (!closed && backlog.isEmpty() && seen == wakes && left > 0) {
        left = woken.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Stops within the time of one text and makes what was written durable.
  @Override
  public void close() {
    closed = true;
    wake();
    boolean interrupted = false;
    for (Thread thread : threads) {
      interrupted |= joined(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    writer.commit();
  }

  /// Waits for a thread; tells whether this one was interrupted meanwhile.
  private static boolean joined(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
