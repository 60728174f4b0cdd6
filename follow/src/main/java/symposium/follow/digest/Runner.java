package symposium.follow.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Letter;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.digest.Rhythm;
import symposium.core.error.SymposiumException;
import symposium.core.reader.Delivery;

/// Carries out a digest's run: composes it, and keeps the outcome together with the letter.
/// Thread-safe.
public final class Runner {

  private static final int MOST_TRIES = 24;

  private final DigestLog log;
  private final DigestContent content;
  private final DigestWriter writer;
  private final InstantSource clock;

  Runner(DigestLog log, DigestContent content, DigestWriter writer, InstantSource clock) {
    this.log = log;
    this.content = content;
    this.writer = writer;
    this.clock = clock;
  }

  /// Runs the digest that was due at a moment; one that has its letter already is left as it is. A
  /// daily digest without papers is not sent; a weekly one is, saying why it is empty, so that a
  /// week of silence is never mistaken for a fault.
  ///
  /// @param subscription whose, active
  /// @param due when it was due
  /// @return the run with its outcome
  public DigestRun run(MailSubscription subscription, Instant due) {
    return run(subscription, due, Optional.empty());
  }

  /// The same without what should have been waited for, which the digest tells.
  DigestRun run(MailSubscription subscription, Instant due, Optional<String> missing) {
    Optional<DigestRun> before = log.run(subscription.reader(), due);
    Optional<DigestRun> previous =
        log.runs(subscription.reader(), due.minusMillis(1), 1).stream().findFirst();
    ZoneId zone = subscription.timetable().zone();
    LocalDate until = due.atZone(zone).toLocalDate();
    int days = DigestWriter.days(subscription, due, previous.map(Runner::reached));
    var frame =
        new DigestRun(
            subscription.reader(),
            due,
            until.minusDays(days - 1L).atStartOfDay(zone).toInstant(),
            due,
            clock.instant(),
            before.map(DigestRun::tries).orElse(0) + 1,
            0,
            0,
            new Outcome.Waiting(""));
    try {
      return compose(subscription, frame, new Window(days, missing), previous);
    } catch (SymposiumException e) {
      return failed(frame, e.explanation());
    } catch (RuntimeException e) {
      return failed(frame, "Something went wrong inside: %s.".formatted(e));
    }
  }

  /// Until when the reader's mails reach: a run without a mail leaves its days to the next.
  private static Instant reached(DigestRun previous) {
    boolean lost =
        previous.outcome() instanceof Outcome.Failed failed
            && (previous.kept() == 0 || failed.retryAt().isEmpty());
    return lost ? previous.from().minusMillis(1) : previous.until();
  }

  /// How many days are composed, and what of them is still missing.
  private record Window(int days, Optional<String> missing) {

    DigestContent.Papers told(DigestContent.Papers papers) {
      var notes = new ArrayList<>(papers.notes());
      missing.ifPresent(what -> notes.add("This digest waited no longer: " + what));
      return new DigestContent.Papers(
          papers.seen(),
          papers.items(),
          papers.emptyBecause().map(reason -> reason + missing.map(what -> " " + what).orElse("")),
          notes);
    }
  }

  private DigestRun compose(
      MailSubscription subscription, DigestRun frame, Window window, Optional<DigestRun> previous) {
    LocalDate until = frame.due().atZone(subscription.timetable().zone()).toLocalDate();
    DigestContent.Papers papers =
        window.told(
            DigestWriter.writable(content.compose(subscription.reader(), until, window.days())));
    Preview preview = writer.write(subscription, until, window.days(), papers, previous);
    boolean weekly = subscription.timetable().rhythm() == Rhythm.WEEKLY;
    if (preview.emptyBecause().isPresent() && !weekly) {
      return keep(
          counted(frame, preview, new Outcome.Empty(preview.emptyBecause().get())),
          Optional.empty(),
          List.of());
    }
    Instant now = clock.instant();
    List<Delivery> deliveries =
        papers.items().stream()
            .map(item -> Delivery.of(subscription.reader(), item.paper(), now))
            .toList();
    return keep(
        counted(frame, preview, frame.outcome()),
        Optional.of(writer.letter(subscription, preview, now)),
        deliveries);
  }

  private static DigestRun counted(DigestRun frame, Preview preview, Outcome outcome) {
    return new DigestRun(
        frame.reader(),
        frame.due(),
        frame.from(),
        frame.until(),
        frame.at(),
        frame.tries(),
        preview.seen(),
        preview.kept(),
        outcome);
  }

  private DigestRun failed(DigestRun frame, String because) {
    Optional<Instant> retry =
        frame.tries() < MOST_TRIES
            ? Optional.of(clock.instant().plus(Backoff.after(frame.tries())))
            : Optional.empty();
    return keep(frame.with(new Outcome.Failed(because, retry)), Optional.empty(), List.of());
  }

  private DigestRun keep(DigestRun run, Optional<Letter> letter, List<Delivery> deliveries) {
    return log.record(run, letter, deliveries) ? run : log.run(run.reader(), run.due()).orElse(run);
  }
}
