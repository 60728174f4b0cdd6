package symposium.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Work on every core.
final class Parallel {

  private Parallel() {}

  /// Does something with every item, one worker per core, each taking the next item when it is
  /// free.
  ///
  /// @return how long it took, nanoseconds
  static <T> long each(List<T> items, Consumer<T> work) {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    List<Thread> workers =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .name("bench-" + i)
                        .start(
                            () -> {
                              for (int item = next.getAndIncrement();
                                  item < items.size();
                                  item = next.getAndIncrement()) {
                                work.accept(items.get(item));
                              }
                            }))
            .toList();
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return System.nanoTime() - start;
  }
}
