package symposium.follow.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.digest.Subscriptions;
import symposium.follow.mail.Mailer;

/// The chain of every morning: what was harvested is indexed, then digests that are due are
/// composed, then letters are sent.
///
/// All state is in the catalog, and every round asks the clock anew: a restart, a clock that was
/// set or a sleeping laptop make no difference, and of the digests missed meanwhile one is made up
/// for. A job table of its own would know nothing more. Confined to one thread.
public final class MorningRun {

  /// Longer than this digests do not wait for the index.
  static final Duration PATIENCE = Duration.ofHours(2);

  private final Subscriptions subscriptions;
  private final DigestLog log;
  private final Runner runner;
  private final OutboxSender sender;
  private final Supplier<Optional<String>> waitsFor;
  private final InstantSource clock;

  /// Makes the chain.
  ///
  /// @param parts the desk's parts
  /// @param runner what composes
  /// @param mailer what sends
  /// @param waitsFor what must be done before digests are composed, a complete sentence such as
  ///   `120 papers wait to be indexed.`, or empty
  public MorningRun(
      DigestDesk.Parts parts, Runner runner, Mailer mailer, Supplier<Optional<String>> waitsFor) {
    this.subscriptions = parts.subscriptions();
    this.log = parts.log();
    this.runner = runner;
    this.sender = new OutboxSender(log, subscriptions, mailer, parts.clock());
    this.waitsFor = waitsFor;
    this.clock = parts.clock();
  }

  /// Makes letters whose sending was cut short wait for another try. To be called once, before the
  /// first round.
  ///
  /// @return how many there were
  public int recover() {
    return log.recover(clock.instant());
  }

  /// Does what is due.
  ///
  /// @return what it waits for, a complete sentence; empty when nothing is due
  public Optional<String> round() {
    Optional<String> obstacle = waitsFor.get();
    Optional<String> waiting = Optional.empty();
    for (MailSubscription subscription : subscriptions.active()) {
      Optional<Instant> due = due(subscription);
      if (due.isPresent()) {
        boolean patient = clock.instant().isBefore(due.get().plus(PATIENCE));
        if (obstacle.isPresent() && patient) {
          waiting = obstacle;
        } else {
          runner.run(subscription, due.get(), obstacle);
        }
      }
    }
    sender.sendDue();
    return waiting;
  }

  /// The latest due moment, if its digest is still to be made.
  private Optional<Instant> due(MailSubscription subscription) {
    Instant now = clock.instant();
    Instant due = subscription.timetable().upTo(now);
    Instant since = subscription.consent().orElseThrow().at();
    // What is noted for a time that has not come was noted under a clock that was fast.
    if (due.isBefore(since) && !since.isAfter(now)) {
      return Optional.empty();
    }
    List<DigestRun> last = log.runs(subscription.reader(), now, 1);
    if (!last.isEmpty() && last.getFirst().due().isAfter(due)) {
      return Optional.empty();
    }
    return last.stream()
        .filter(run -> run.due().equals(due))
        .findFirst()
        .map(run -> retry(run, now))
        .orElse(Optional.of(due));
  }

  private Optional<Instant> retry(DigestRun run, Instant now) {
    boolean again =
        run.kept() == 0
            && run.outcome() instanceof Outcome.Failed failed
            && failed
                .retryAt()
                .filter(at -> !at.isAfter(now) || at.isAfter(now.plus(Backoff.LONGEST)))
                .isPresent();
    return again ? Optional.of(run.due()) : Optional.empty();
  }
}
