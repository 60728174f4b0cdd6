package symposium.web.account;

import java.time.Instant;
import java.util.Optional;
import symposium.core.account.Access;
import symposium.core.account.Account;
import symposium.core.reader.ReaderId;

/// Who asks. Thread-safe: immutable.
///
/// @param account whose account
/// @param access what let them in, or empty where nobody signs in
public record Visitor(Account account, Optional<Access> access) {

  /// Who they are.
  ///
  /// @return their reader
  public ReaderId reader() {
    return account.reader();
  }

  /// Whoever asks a library that is not shared.
  ///
  /// @return its owner
  public static Visitor alone() {
    return new Visitor(
        new Account(ReaderId.OWNER, "owner", Account.Role.OWNER, Instant.EPOCH), Optional.empty());
  }

  /// Whether they may change what belongs to them.
  ///
  /// @return false for tokens that may only look
  public boolean mayWrite() {
    return access.map(Access::kind).filter(Access.Kind.READ_TOKEN::equals).isEmpty();
  }

  /// Whether they came with a browser's session.
  ///
  /// @return false for tokens
  public boolean hasSession() {
    return access.map(Access::kind).filter(Access.Kind.SESSION::equals).isPresent();
  }

  /// Whether they may invite others and see how the installation stands.
  ///
  /// @return true for owners
  public boolean owns() {
    return account.role() == Account.Role.OWNER;
  }
}
