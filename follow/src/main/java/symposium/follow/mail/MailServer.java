package symposium.follow.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import symposium.core.digest.MailAddress;
import symposium.core.error.InvalidInput;

/// Through which server mail goes and from whom. Thread-safe: immutable.
///
/// @param host the server's name, as its certificate has it
/// @param port 1 to 65535; usually 465 for [Security#TLS] and 587 for [Security#STARTTLS]
/// @param security how the connection is kept private
/// @param login who signs in, or empty when the server asks for no password
/// @param from the sender
/// @param certificates certificates to trust, a PEM file, instead of the system's; or empty
/// @param dkim the key to sign with, or empty when the server signs or nobody does
/// @param timeout how long one step of the conversation may take
/// @param leaving a mailbox whose owner ends subscriptions by hand, named beside the one click; or
///   empty
public record MailServer(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    MailAddress from,
    Optional<Path> certificates,
    Optional<DkimKey> dkim,
    Duration timeout,
    Optional<MailAddress> leaving) {

  /// How long one step of the conversation may take unless told otherwise.
  public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  /// Without a mailbox for leaving.
  ///
  /// @param host the server's name, as its certificate has it
  /// @param port 1 to 65535
  /// @param security how the connection is kept private
  /// @param login who signs in, or empty
  /// @param from the sender
  /// @param certificates certificates to trust instead of the system's, or empty
  /// @param dkim the key to sign with, or empty
  /// @param timeout how long one step of the conversation may take
  public MailServer(
      String host,
      int port,
      Security security,
      Optional<Login> login,
      MailAddress from,
      Optional<Path> certificates,
      Optional<DkimKey> dkim,
      Duration timeout) {
    this(host, port, security, login, from, certificates, dkim, timeout, Optional.empty());
  }

  /// How the connection is kept private. There is no fall-back from one to another.
  public enum Security {
    /// TLS from the first byte.
    TLS,
    /// TLS before anything that matters is said; without it nothing is sent.
    STARTTLS,
    /// None, for a server on this very machine and without password only.
    INSECURE_LOOPBACK
  }

  /// Who signs in. Thread-safe: immutable.
  ///
  /// @param user the name
  /// @param password the password
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + ", …]";
    }
  }

  /// Validates.
  ///
  /// @throws InvalidInput naming the setting that cannot be used
  public MailServer {
    if (!host.matches("[A-Za-z0-9._:-]{1,253}")) {
      throw new InvalidInput("The mail server's host must be a name or an IP address.");
    }
    if (port < 1 || port > 65_535) {
      throw new InvalidInput(
          "The mail server's port must be in [1, 65535], got %d.".formatted(port));
    }
    if (security == Security.INSECURE_LOOPBACK && (!LOOPBACK.contains(host) || login.isPresent())) {
      throw new InvalidInput(
          "Mail without TLS goes to 127.0.0.1 only and without a password; use tls or starttls for "
              + host
              + ".");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new InvalidInput("The time-out of mail must be positive.");
    }
  }
}
