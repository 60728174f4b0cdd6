package symposium.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import symposium.core.reader.ReaderId;

/// The accounts of a library, durably. Implementations are thread-safe.
public interface Accounts {

  /// All accounts, by reader.
  ///
  /// @return accounts
  List<Account> all();

  /// An account by its reader.
  ///
  /// @param reader who
  /// @return the account, or empty
  Optional<Account> find(ReaderId reader);

  /// An account by its name.
  ///
  /// @param name lower case
  /// @return the account with its password's hash, or empty
  Optional<Locked> named(String name);

  /// Changes a password.
  ///
  /// @param reader whose
  /// @param passwordHash the new one's hash
  void password(ReaderId reader, String passwordHash);

  /// Keeps an invitation, which makes one account.
  ///
  /// @param secret the invitation's hash
  /// @param role what the account may do
  /// @param expires when it ends
  void invite(String secret, Account.Role role, Instant expires);

  /// Whether an invitation can still be used.
  ///
  /// @param secret the invitation's hash
  /// @param now the present
  /// @return true until it is used or ends
  boolean invited(String secret, Instant now);

  /// Makes the account of an invitation and uses the invitation up, both or neither. The first
  /// owner's account belongs to [ReaderId#OWNER], who used the library before it was shared.
  ///
  /// @param secret the invitation's hash
  /// @param name lower case
  /// @param passwordHash the password's hash
  /// @param now the present
  /// @return the account
  /// @throws symposium.core.error.NotFound when the invitation was used or has ended
  /// @throws symposium.core.error.InvalidInput when the name is taken
  Account accept(String secret, String name, String passwordHash, Instant now);

  /// An account with what opens it. Thread-safe: immutable.
  ///
  /// @param account whose
  /// @param passwordHash as it was kept
  record Locked(Account account, String passwordHash) {}
}
