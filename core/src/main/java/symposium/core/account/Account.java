package symposium.core.account;

import java.time.Instant;
import symposium.core.reader.ReaderId;

/// Somebody who may sign in. Thread-safe: immutable.
///
/// @param reader who they are
/// @param name what they sign in with, lower case
/// @param role what they may do
/// @param created when the account was made
public record Account(ReaderId reader, String name, Role role, Instant created) {

  /// What an account may do.
  public enum Role {
    /// Everything, including inviting others.
    OWNER,
    /// Everything that concerns themselves alone.
    READER
  }
}
