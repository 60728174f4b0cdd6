package symposium.core.digest;

import java.time.Instant;

/// What trying to send a mail came to. Thread-safe: immutable.
public sealed interface Dispatch {

  /// A server took it.
  ///
  /// @param at when
  record Accepted(Instant at) implements Dispatch {}

  /// It did not work, but may later.
  ///
  /// @param because why, a complete sentence
  /// @param retryAt when to try again
  record Postponed(String because, Instant retryAt) implements Dispatch {}

  /// It will never work.
  ///
  /// @param because why, a complete sentence
  record Refused(String because) implements Dispatch {}
}
