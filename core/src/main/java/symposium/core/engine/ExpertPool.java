package symposium.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
/// native frames, and a bounded admission queue. Those that wait for other machines get a virtual
/// thread each, so that nobody else waits with them. A late expert is left to notice its deadline
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

  /// What one expert is asked.
  ///
  /// @param work asks it
  /// @param waits whether it mostly waits for another machine
  record Question(Supplier<ExpertResult> work, boolean waits) {}

  /// One expert's result with the time it took, nanoseconds, waiting for a thread included.
  record Timed(ExpertResult result, long nanos) {}

  /// A question under way since a moment of [System#nanoTime()].
  private record Asking(FutureTask<Timed> task, long start) {
    Timed ended(ExpertResult result) {
      return new Timed(result, System.nanoTime() - start);
    }
  }

  /// Runs askings in parallel and waits for all, or for the deadline.
  ///
  /// @throws Overloaded when the admission queue is full
  Map<ExpertId, Timed> ask(Map<ExpertId, Question> askings, Deadline deadline) {
    var running = new LinkedHashMap<ExpertId, Asking>();
    try {
      askings.forEach((id, question) -> running.put(id, start(question)));
      var results = new LinkedHashMap<ExpertId, Timed>();
      running.forEach((id, asking) -> results.put(id, await(asking, deadline)));
      return results;
    } catch (RejectedExecutionException e) {
      throw new Overloaded("Too many searches at once; try again in a moment.", e);
    } finally {
      running.values().forEach(this::giveUp);
    }
  }

  private Asking start(Question question) {
    long start = System.nanoTime();
    var task =
        new FutureTask<>(
            () -> {
              ExpertResult result = question.work().get();
              return new Timed(result, System.nanoTime() - start);
            });
    if (question.waits()) {
      Thread.ofVirtual().name("waiting-expert").start(task);
    } else {
      threads.execute(task);
    }
    return new Asking(task, start);
  }

  /// Leaves the queue to others when nobody waits for the answer any more.
  private void giveUp(Asking asking) {
    if (asking.task().cancel(false)) {
      threads.remove(asking.task());
    }
  }

  private static Timed await(Asking asking, Deadline deadline) {
    long left = deadline.remainingNanos();
    try {
      return left == Long.MAX_VALUE
          ? asking.task().get()
          : asking.task().get(left + GRACE_NANOS, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return asking.ended(new ExpertResult.TimedOut());
    } catch (ExecutionException e) {
      return asking.ended(new ExpertResult.Failed(reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return asking.ended(new ExpertResult.Failed("the search was interrupted"));
    }
  }

  /// Only what endangers the whole process is thrown on; a native library that does not load or a
  /// query nested too deeply costs one expert.
  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error
        && !(cause instanceof StackOverflowError || cause instanceof LinkageError)) {
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
