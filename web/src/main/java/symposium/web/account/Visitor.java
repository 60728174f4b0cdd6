package symposium.web.account;

import java.util.Optional;
import symposium.core.account.Access;
import symposium.core.account.Account;

/// Who asks. Thread-safe: immutable.
///
/// @param account whose account
/// @param access what let them in, or empty where nobody signs in
public record Visitor(Account account, Optional<Access> access) {

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
