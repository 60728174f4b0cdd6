package symposium.app.cli;

import java.time.Duration;
import symposium.sources.harvest.HarvestListener;

/// Shows how a harvest goes on. Nobody knows how many records will come, so they are counted.
/// Confined to one thread.
final class HarvestProgress implements HarvestListener, AutoCloseable {

  private final Console console;
  private final Progress progress;

  HarvestProgress(Console console, String task) {
    this.console = console;
    this.progress = new Progress(console, task, " records", 1);
  }

  @Override
  public void stored(long records, String reached) {
    progress.step(
        records,
        -1,
        "%,d records%s".formatted(records, reached.isEmpty() ? "" : ", changes up to " + reached));
  }

  @Override
  public void waiting(Duration duration, String reason) {
    console
        .err()
        .println(
            Wrap.safe(
                "Waiting %d min %d s before the next request: %s."
                    .formatted(duration.toMinutes(), duration.toSecondsPart(), reason)));
  }

  @Override
  public void close() {
    progress.close();
  }
}
