package symposium.core.digest;

import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;

/// One mailbox, `name@host`, in the plain form that every mail server takes: no display name, no
/// quotes, no white space, ASCII only. Thread-safe: immutable.
///
/// @param text the address, at most 254 characters; the host in lower case
public record MailAddress(String text) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /// Validates, and puts the host in lower case.
  ///
  /// @throws InvalidInput when it is no such address; line breaks are named as such, since they are
  ///   how headers are forged
  public MailAddress {
    if (text.chars().anyMatch(c -> c == '\r' || c == '\n')) {
      throw new InvalidInput("A mail address has no line breaks.");
    }
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    int at = text.lastIndexOf('@');
    if (text.length() > LONGEST
        || at < 1
        || at > LONGEST_LOCAL
        || !isLocal(text.substring(0, at))
        || !HOST.matcher(text.substring(at + 1)).matches()) {
      throw new InvalidInput(
          "A mail address looks like anna@example.org, got '%s'."
              .formatted(shown.replaceAll("\\p{Cntrl}", "\uFFFD")));
    }
    text = text.substring(0, at + 1) + text.substring(at + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isLocal(String local) {
    return LOCAL.matcher(local).matches()
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..");
  }

  /// What stands behind the @.
  ///
  /// @return a host name in lower case
  public String host() {
    return text.substring(text.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
