package symposium.follow.mail;

import symposium.core.digest.Letter;

/// Hands letters to a mail server. Implementations are thread-safe.
public interface Mailer {

  /// Tries once to hand a letter over; bounded in time.
  ///
  /// @param letter the letter
  /// @return what came of it
  Answer send(Letter letter);

  /// Connects and signs in without sending anything.
  ///
  /// @return [Answer.Taken] when letters could be sent now
  Answer check();

  /// What a try came to. Thread-safe: immutable.
  sealed interface Answer {

    /// The server took it, and is responsible from then on.
    record Taken() implements Answer {}

    /// It may work later.
    ///
    /// @param because why not now, a complete sentence
    record Later(String because) implements Answer {}

    /// It will not work for this letter.
    ///
    /// @param because why, a complete sentence
    record Never(String because) implements Answer {}
  }
}
