package symposium.core.digest;

import java.time.Instant;

/// A mail in the outbox. Thread-safe: immutable.
///
/// @param letter the mail
/// @param state how far it is
/// @param tries how often sending was started, 0 or more
/// @param next when it is tried next; meaningless unless it is queued
/// @param note what the last try came to, a complete sentence, or empty
public record Mailing(Letter letter, State state, int tries, Instant next, String note) {

  /// How far a mail is.
  public enum State {
    /// It waits for its time.
    QUEUED,
    /// A connection to a server may have taken it already: only the server knows.
    SENDING,
    /// A server took it.
    SENT,
    /// It is given up.
    FAILED
  }
}
