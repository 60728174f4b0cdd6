package symposium.app.wire;

import java.util.ArrayDeque;
import java.util.Deque;

/// Closes what was opened in reverse order, all of it even when one part fails. Confined to one
/// thread.
final class Closing implements AutoCloseable {

  private final Deque<Runnable> parts = new ArrayDeque<>();

  /// Remembers a part.
  ///
  /// @param part what was opened
  /// @param close how it closes
  /// @return the part
  <T> T add(T part, java.util.function.Consumer<T> close) {
    parts.push(() -> close.accept(part));
    return part;
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().run();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
