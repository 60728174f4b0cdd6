package symposium.follow.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import symposium.core.digest.DigestLog;
import symposium.core.digest.Dispatch;
import symposium.core.digest.Letter;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Mailing;
import symposium.core.digest.Subscriptions;
import symposium.follow.mail.Mailer;

/// Sends what waits in the outbox, a letter at a time. Confined to one thread.
final class OutboxSender {

  private final DigestLog log;
  private final Subscriptions subscriptions;
  private final Mailer mailer;
  private final InstantSource clock;

  OutboxSender(DigestLog log, Subscriptions subscriptions, Mailer mailer, InstantSource clock) {
    this.log = log;
    this.subscriptions = subscriptions;
    this.mailer = mailer;
    this.clock = clock;
  }

  /// Tries every letter whose time has come, once.
  ///
  /// @return how many the server took
  int sendDue() {
    Instant now = clock.instant();
    int taken = 0;
    for (Optional<Mailing> next = log.claim(now); next.isPresent(); next = log.claim(now)) {
      Dispatch dispatch = send(next.get());
      log.settle(next.get().letter().messageId(), dispatch);
      taken += dispatch instanceof Dispatch.Accepted ? 1 : 0;
    }
    return taken;
  }

  private Dispatch send(Mailing mailing) {
    if (!isWanted(mailing.letter())) {
      return new Dispatch.Refused("The reader ended the subscription before it was sent.");
    }
    return switch (answer(mailing.letter())) {
      case Mailer.Answer.Taken taken -> new Dispatch.Accepted(clock.instant());
      case Mailer.Answer.Never never -> new Dispatch.Refused(never.because());
      case Mailer.Answer.Later later when mailing.tries() >= Backoff.MOST ->
          new Dispatch.Refused("After %d tries: %s".formatted(mailing.tries(), later.because()));
      case Mailer.Answer.Later later ->
          new Dispatch.Postponed(
              later.because(), clock.instant().plus(Backoff.after(mailing.tries())));
    };
  }

  /// A fault of ours is like a server that is away: another try may end better, and says why not.
  private Mailer.Answer answer(Letter letter) {
    try {
      return mailer.send(letter);
    } catch (RuntimeException e) {
      return new Mailer.Answer.Later("Something went wrong inside: %s.".formatted(e));
    }
  }

  /// Mails of a list go to readers who still want them; others are about wanting it.
  private boolean isWanted(Letter letter) {
    return letter.unsubscribe().isEmpty()
        || subscriptions
            .of(letter.reader())
            .filter(one -> one.state() == MailSubscription.State.ACTIVE)
            .filter(one -> one.address().equals(letter.to()))
            .isPresent();
  }
}
