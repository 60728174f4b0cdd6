package symposium.core.library;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Lets several threads write one vector space, one at a time, and makes what they wrote searchable
/// every 2 s and durable every 60 s. Thread-safe.
final class SpaceWriter {

  private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final VectorSpace space;
  private long refreshedAt = System.nanoTime();
  private long committedAt = System.nanoTime();
  private boolean dirty;

  SpaceWriter(VectorSpace space) {
    this.space = space;
  }

  /// Writes the entries that still hold now that it is this thread's turn.
  synchronized void put(List<VectorSpace.Entry> entries, Predicate<VectorSpace.Entry> holds) {
    List<VectorSpace.Entry> valid = entries.stream().filter(holds).toList();
    if (!valid.isEmpty()) {
      space.put(valid);
      written();
    }
  }

  synchronized void remove(Collection<Long> numbers) {
    if (!numbers.isEmpty()) {
      space.remove(numbers);
      written();
    }
  }

  private void written() {
    dirty = true;
    long now = System.nanoTime();
    if (now - committedAt >= COMMIT_NANOS) {
      commit();
    } else if (now - refreshedAt >= REFRESH_NANOS) {
      space.refresh();
      refreshedAt = now;
    }
  }

  /// Makes everything durable, unless it is.
  synchronized void commit() {
    if (dirty) {
      space.commit();
      dirty = false;
      committedAt = System.nanoTime();
      refreshedAt = committedAt;
    }
  }
}
