package symposium.sources.harvest;

import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;

/// Who runs this installation: services want to be able to reach them before they block them.
/// Thread-safe: immutable.
///
/// @param mail a mail address, at most 254 characters
public record Operator(String mail) {

  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.)+[A-Za-z0-9-]{2,63}");
  private static final int LONGEST = 254;

  /// Validates.
  ///
  /// @throws InvalidInput when it is no mail address, so also when it has a line break that would
  ///   let it add headers to requests
  public Operator {
    if (mail.length() > LONGEST || !MAIL.matcher(mail).matches()) {
      throw new InvalidInput(
          "--operator is the mail address at which the service can reach you, such as"
              + " ada@example.org; got '%s'."
                  .formatted(symposium.sources.text.Text.line(mail, 80)));
    }
  }
}
