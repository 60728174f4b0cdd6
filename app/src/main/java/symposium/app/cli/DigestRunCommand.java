package symposium.app.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.digest.DigestRun;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.reader.ReaderId;

/// `symposium digest run`.
@Command(
    name = "run",
    description = {
      "Composes the digest now, sends it, and says what it came to. A server does the same at the",
      "hour the reader chose."
    })
final class DigestRunCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As on that day at the reader's hour, such as 2019-06-03 (default: now).")
  @Nullable String asOf;

  @Override
  public int run(Symposium library, Console console) {
    DigestRun run = library.mail().run(ReaderId.OWNER, due(library));
    console.out().println(run.outcome().sentence());
    console.err().println("%,d of %,d papers, due %s".formatted(run.kept(), run.seen(), run.due()));
    return switch (run.outcome()) {
      case Outcome.Sent sent -> ExitCode.FOUND;
      case Outcome.Waiting waiting -> ExitCode.FOUND;
      case Outcome.Empty empty -> ExitCode.NONE;
      case Outcome.Failed failed -> ExitCode.UNAVAILABLE;
    };
  }

  private Instant due(Symposium library) {
    if (asOf == null) {
      return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
    var day = HarvestArxivCommand.day("--as-of", asOf);
    return library
        .mail()
        .desk()
        .of(ReaderId.OWNER)
        .map(MailSubscription::timetable)
        .map(table -> day.atTime(LocalTime.of(table.hour(), 0)).atZone(table.zone()).toInstant())
        .orElseGet(() -> day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
  }
}
