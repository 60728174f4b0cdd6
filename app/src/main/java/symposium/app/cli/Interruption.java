package symposium.app.cli;

import java.util.concurrent.CountDownLatch;

/// Waiting for Ctrl-C or a termination signal.
final class Interruption {

  private Interruption() {}

  /// Returns when the process is asked to end, and keeps it alive until the caller has closed what
  /// it opened.
  static void await() {
    var asked = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      asked.countDown();
                      join(waiting);
                    }));
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread waiting) {
    try {
      waiting.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
