package symposium.app.cli;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Progress of long work on standard error: a bar with rate and time left on a terminal, a plain
/// line every few seconds elsewhere. Confined to one thread.
final class Progress implements AutoCloseable {

  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final Console console;
  private final String task;
  private final java.util.Optional<ProgressBar> bar;
  private final long started = System.nanoTime();
  private long lastLine = started;

  /// Starts showing.
  ///
  /// @param console where
  /// @param task what is being done, a few words
  /// @param unit what is counted, with a leading space, such as ` MB`
  /// @param unitSize how many counted things make one unit
  Progress(Console console, String task, String unit, long unitSize) {
    this.console = console;
    this.task = task;
    this.bar =
        console.terminal()
            ? java.util.Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, unitSize)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.builder().block('█').space(' ').build())
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns()))
                    .build())
            : java.util.Optional.empty();
  }

  /// Shows how far it is.
  ///
  /// @param done counted things done
  /// @param total counted things in all, or -1 when unknown
  /// @param detail a few words beside it
  /// @throws CancellationException when whoever asked for the work has gone
  void step(long done, long total, String detail) {
    if (console.abandoned()) {
      throw new CancellationException(task + " was abandoned by the process that asked for it.");
    }
    bar.ifPresentOrElse(
        shown -> {
          shown.maxHint(total);
          shown.stepTo(done);
          shown.setExtraMessage(detail);
        },
        () -> line(done, total, detail));
  }

  private void line(long done, long total, String detail) {
    long now = System.nanoTime();
    if (now - lastLine < LINE_EVERY_NANOS) {
      return;
    }
    lastLine = now;
    double seconds = (now - started) / 1e9;
    String share = total > 0 ? String.format(Locale.ROOT, " %.0f %%", 100.0 * done / total) : "";
    String left =
        total > done && done > 0
            ? String.format(Locale.ROOT, ", %.0f s left", seconds * (total - done) / done)
            : "";
    console.err().println(task + share + ", " + detail + left);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
