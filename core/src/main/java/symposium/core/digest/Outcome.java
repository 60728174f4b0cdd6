package symposium.core.digest;

import java.time.Instant;
import java.util.Optional;

/// What a digest's run came to; every run has one. Thread-safe: immutable.
public sealed interface Outcome {

  /// A mail is written and waits to be sent.
  ///
  /// @param because what it waits for, a complete sentence; empty when it is simply next
  record Waiting(String because) implements Outcome {}

  /// A mail server took the mail.
  ///
  /// @param at when
  record Sent(Instant at) implements Outcome {}

  /// There was nothing to send.
  ///
  /// @param because why, a complete sentence
  record Empty(String because) implements Outcome {}

  /// It did not work.
  ///
  /// @param because why, a complete sentence
  /// @param retryAt when it is tried again, or empty when it is not
  record Failed(String because, Optional<Instant> retryAt) implements Outcome {}

  /// The outcome in a sentence, as readers see it.
  ///
  /// @return such as `Empty because no new paper fits.`
  default String sentence() {
    return switch (this) {
      case Waiting waiting ->
          waiting.because().isEmpty()
              ? "Written; about to be sent."
              : "Written, not sent yet: " + waiting.because();
      case Sent sent -> "Sent at " + sent.at() + ".";
      case Empty empty -> "Empty because " + continued(empty.because());
      case Failed failed ->
          "Failed because "
              + continued(failed.because())
              + failed
                  .retryAt()
                  .map(at -> " It is tried again at " + at + ".")
                  .orElse(" It is not tried again.");
    };
  }

  /// A sentence as it goes on after `because`.
  ///
  /// @param sentence a complete sentence
  /// @return the same, beginning in lower case unless it begins with a name
  static String continued(String sentence) {
    boolean name =
        sentence.length() < 2
            || Character.isUpperCase(sentence.charAt(1))
            || sentence.startsWith("I ");
    return name ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
