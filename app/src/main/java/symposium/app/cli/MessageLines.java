package symposium.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The lines of a stream, read ahead by a thread of their own so that one can wait for a while
/// only. Of a line that is too long a part is kept, which is no JSON and is answered so. Confined
/// to one thread.
final class MessageLines {

  /// The longest message, bytes.
  static final int MAX_BYTES = 1 << 20;

  private static final int AHEAD = 16;

  /// No line: what is read are lines without line feeds.
  private static final String END = "\n";

  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(AHEAD);
  private boolean ended;

  MessageLines(InputStream in) {
    Thread.ofPlatform().daemon().name("messages").start(() -> read(new BufferedInputStream(in)));
  }

  /// Waits for the next line that is not blank.
  ///
  /// @return empty at the end
  Optional<String> next() {
    Optional<String> line = Optional.empty();
    while (!ended && line.isEmpty()) {
      line = next(Duration.ofDays(1));
    }
    return line;
  }

  /// Waits for the next line, but not for ever.
  ///
  /// @return empty at the end or when none came in time
  Optional<String> next(Duration patience) {
    if (ended) {
      return Optional.empty();
    }
    try {
      Optional<String> line =
          Optional.ofNullable(lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
      ended = line.equals(Optional.of(END));
      return line.filter(text -> !ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return Optional.empty();
    }
  }

  private void read(InputStream in) {
    try {
      try {
        var line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
          if (unit == '\n') {
            pass(line);
          } else if (line.size() < MAX_BYTES) {
            line.write(unit);
          }
        }
        pass(line);
      } catch (IOException e) {
        // The client is gone, as at the end.
      }
      lines.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(ByteArrayOutputStream line) throws InterruptedException {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    if (!text.isEmpty()) {
      lines.put(text);
    }
  }
}
