package symposium.core.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import symposium.core.error.Overloaded;
import symposium.core.error.SymposiumException;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

/// The threads experts run on: a fixed number of platform threads, since experts burn CPU and hold
/// native frames, and a bounded admission queue. A late expert is left to notice its deadline
/// itself; it is never interrupted. Thread-safe.
public final class ExpertPool implements AutoCloseable {

  /// How long past the deadline an expert may still deliver, so that those which stop in time are
  /// heard: nanoseconds.
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ThreadPoolExecutor threads;

  /// Starts the pool.
  ///
  /// @param size threads, 1 or more; the number of processors is right
  /// @param queue how many askings may wait, 1 or more
  public ExpertPool(int size, int queue) {
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().name("expert-", 1).daemon().factory());
  }

  /// One expert's result with the time it took, nanoseconds.
  record Timed(ExpertResult result, long nanos) {}

  /// Runs askings in parallel and waits for all, or for the deadline.
  ///
  /// @throws Overloaded when the admission queue is full
  Map<ExpertId, Timed> ask(Map<ExpertId, Supplier<ExpertResult>> askings, Deadline deadline) {
    var running = new HashMap<ExpertId, Future<Timed>>();
    try {
      askings.forEach((id, asking) -> running.put(id, threads.submit(() -> timed(asking))));
    } catch (RejectedExecutionException e) {
      running.values().forEach(future -> future.cancel(false));
      throw new Overloaded("Too many searches at once; try again in a moment.", e);
    }
    var results = new HashMap<ExpertId, Timed>();
    running.forEach((id, future) -> results.put(id, await(future, deadline)));
    return results;
  }

  private static Timed timed(Supplier<ExpertResult> asking) {
    long start = System.nanoTime();
    ExpertResult result = asking.get();
    return new Timed(result, System.nanoTime() - start);
  }

  private static Timed await(Future<Timed> future, Deadline deadline) {
    long left = deadline.remainingNanos();
    long start = System.nanoTime();
    try {
      return left == Long.MAX_VALUE
          ? future.get()
          : future.get(left + GRACE_NANOS, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(false);
      return new Timed(new ExpertResult.TimedOut(), System.nanoTime() - start);
    } catch (ExecutionException e) {
      return new Timed(new ExpertResult.Failed(reason(e)), System.nanoTime() - start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Timed(new ExpertResult.Failed("the search was interrupted"), 0);
    }
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
      throw error;
    }
    return cause instanceof SymposiumException known ? known.explanation() : String.valueOf(cause);
  }

  /// Stops taking work and lets running experts end.
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
