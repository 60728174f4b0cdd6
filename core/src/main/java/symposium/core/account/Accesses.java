package symposium.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import symposium.core.reader.ReaderId;

/// Sessions and tokens, durably. Implementations are thread-safe.
public interface Accesses {

  /// Opens one.
  ///
  /// @param secret its hash
  /// @param access what it is; its number is given here and the one it carries is ignored
  /// @return the access as it is kept
  Access open(String secret, Access access);

  /// Looks one up.
  ///
  /// @param secret its hash
  /// @param now the present
  /// @return the access, or empty when there is none or it has ended
  Optional<Access> find(String secret, Instant now);

  /// All of a reader's that have not ended, newest first.
  ///
  /// @param reader whose
  /// @param now the present
  /// @return accesses
  List<Access> of(ReaderId reader, Instant now);

  /// Takes one away.
  ///
  /// @param reader whose it must be
  /// @param number which
  /// @return whether it was there
  boolean close(ReaderId reader, long number);

  /// Takes all sessions of a reader away, as after a changed password.
  ///
  /// @param reader whose
  void closeSessions(ReaderId reader);
}
