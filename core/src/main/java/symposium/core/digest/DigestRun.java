package symposium.core.digest;

import java.time.Instant;
import symposium.core.reader.ReaderId;

/// One digest of one reader: for which time, how much was looked at, and what it came to. A reader
/// has one run for each moment at which a digest was due. Thread-safe: immutable.
///
/// @param reader whose
/// @param due when it was due
/// @param from the first moment of the time it covers
/// @param until the first moment after
/// @param at when it ran last
/// @param tries how often it was tried, 1 or more
/// @param seen new papers that were looked at, 0 or more
/// @param kept papers in the mail, 0 or more
/// @param outcome what it came to
public record DigestRun(
    ReaderId reader,
    Instant due,
    Instant from,
    Instant until,
    Instant at,
    int tries,
    int seen,
    int kept,
    Outcome outcome) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when a count is out of range
  public DigestRun {
    if (tries < 1 || seen < 0 || kept < 0) {
      throw new IllegalArgumentException(
          "tries, seen and kept must be at least 1, 0 and 0, got %d, %d and %d"
              .formatted(tries, seen, kept));
    }
  }

  /// A copy with another outcome.
  ///
  /// @param other what it came to
  /// @return a run
  public DigestRun with(Outcome other) {
    return new DigestRun(reader, due, from, until, at, tries, seen, kept, other);
  }
}
