package symposium.core.account;

import java.time.Instant;
import symposium.core.reader.ReaderId;

/// A session of a browser, or a token of a program. Thread-safe: immutable.
///
/// @param number its number, for taking it away
/// @param reader whose
/// @param kind which of the two
/// @param label what the person calls it, or which browser it was opened with
/// @param created when it was made
/// @param expires when it ends
public record Access(
    long number, ReaderId reader, Kind kind, String label, Instant created, Instant expires) {

  /// What an access allows.
  public enum Kind {
    /// A signed-in browser: everything its account may do.
    SESSION,
    /// A program that may only look.
    READ_TOKEN,
    /// A program that may also change what belongs to its reader.
    WRITE_TOKEN
  }
}
