package symposium.app.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Prints log records as one line each on standard error. Thread-safe.
final class StderrLog extends Handler {

  StderrLog() {
    setLevel(Level.WARNING);
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record) && !isKnownNoise(record)) {
      Throwable thrown = record.getThrown();
      System.err.println(
          record.getLevel().getName().toLowerCase(java.util.Locale.ROOT)
              + ": "
              + record.getMessage()
              + (thrown == null ? "" : " (" + thrown + ")"));
    }
  }

  /// Short commands run without the vector module on purpose.
  private static boolean isKnownNoise(LogRecord record) {
    return String.valueOf(record.getMessage()).startsWith("Java vector incubator module");
  }

  @Override
  public void flush() {
    System.err.flush();
  }

  @Override
  public void close() {}
}
