package symposium.core.digest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;

/// A mail as it was written once and for all: trying to send it again sends the same mail.
/// Thread-safe: immutable.
///
/// @param messageId its Message-ID without angle brackets, `left@right`
/// @param reader whom it is for
/// @param to where it goes
/// @param subject one line
/// @param text the whole content as plain text
/// @param html the whole content as HTML
/// @param written when, its `Date`
/// @param unsubscribe where one click ends the subscription, an HTTPS address that names the
///   subscription; empty for mails that are no list's
public record Letter(
    String messageId,
    ReaderId reader,
    MailAddress to,
    String subject,
    String text,
    String html,
    Instant written,
    Optional<URI> unsubscribe) {

  private static final int LONGEST_SUBJECT = 200;

  /// Validates.
  ///
  /// @throws InvalidInput when a header's value has more than one line
  public Letter {
    if (!messageId.matches("[A-Za-z0-9._+-]{1,200}@[A-Za-z0-9.-]{1,200}")) {
      throw new InvalidInput("A Message-ID looks like left@right, got '%s'.".formatted(messageId));
    }
    if (subject.chars().anyMatch(Character::isISOControl) || subject.length() > LONGEST_SUBJECT) {
      throw new InvalidInput(
          "A subject is one line of at most %d characters.".formatted(LONGEST_SUBJECT));
    }
  }
}
