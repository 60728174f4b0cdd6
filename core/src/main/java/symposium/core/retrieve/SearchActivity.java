package symposium.core.retrieve;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many searches run at this moment, so that background work can stand aside for them.
/// Thread-safe.
public final class SearchActivity {

  /// One running search; ends when closed, once.
  public interface Running extends AutoCloseable {
    @Override
    void close();
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private int running;

  /// Nothing runs.
  public SearchActivity() {}

  /// Notes that a search begins.
  ///
  /// @return what to close when it ends
  public Running begin() {
    lock.lock();
    try {
      running++;
    } finally {
      lock.unlock();
    }
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        end();
      }
    };
  }

  private void end() {
    lock.lock();
    try {
      running--;
      if (running == 0) {
        quiet.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits until no search runs, or for this long: background work goes on slowly under steady load
  /// instead of stopping.
  ///
  /// @param longest how long to wait at most
  /// @throws InterruptedException when the thread is told to stop
  public void awaitQuiet(Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (running > 0 && left > 0) {
        left = quiet.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
