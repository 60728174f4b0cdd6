package symposium.app.cli;

import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/// Waiting for Ctrl-C or a termination signal.
///
/// The signals are taken before the JVM begins to shut down, because shutdown hooks run all at once
/// and ONNX Runtime's frees the library under encoders that still work.
final class Interruption {

  private Interruption() {}

  /// Returns when the process is asked to end; the caller then closes what it opened and exits.
  static void await() {
    var asked = new CountDownLatch(1);
    Signals.register("INT", asked::countDown);
    Signals.register("TERM", asked::countDown);
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
