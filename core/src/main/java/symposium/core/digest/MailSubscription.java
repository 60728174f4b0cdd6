package symposium.core.digest;

import java.time.Instant;
import java.util.Optional;
import symposium.core.reader.ReaderId;

/// A reader's wish for digests by mail; each reader has one at most. Thread-safe: immutable.
///
/// @param reader whose
/// @param address where to
/// @param state whether mail may be sent
/// @param timetable when
/// @param since when the reader asked for it
/// @param consent when the address was confirmed, or empty while it is not
/// @param token names reader and address in links that end the subscription: opaque, unguessable,
///   good for as long as such mails lie in mailboxes
public record MailSubscription(
    ReaderId reader,
    MailAddress address,
    State state,
    Timetable timetable,
    Instant since,
    Optional<Consent> consent,
    String token) {

  /// Whether mail may be sent.
  public enum State {
    /// The address was not confirmed yet: nothing but the question whether it is right.
    PENDING,
    /// Digests are sent.
    ACTIVE,
    /// The reader wants no more.
    STOPPED
  }

  /// A copy that is confirmed.
  ///
  /// @param given the proof
  /// @return an active subscription
  public MailSubscription confirmed(Consent given) {
    return new MailSubscription(
        reader, address, State.ACTIVE, timetable, since, Optional.of(given), token);
  }

  /// A copy that gets no mail.
  ///
  /// @return a stopped subscription
  public MailSubscription stopped() {
    return new MailSubscription(reader, address, State.STOPPED, timetable, since, consent, token);
  }

  /// A copy with other hours.
  ///
  /// @param other when
  /// @return the subscription, in the state it was
  public MailSubscription at(Timetable other) {
    return new MailSubscription(reader, address, state, other, since, consent, token);
  }
}
