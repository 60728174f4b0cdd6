package symposium.core.reader;

import java.time.Instant;
import symposium.core.model.PaperId;

/// That a curator recommends a paper to everybody, and why. Thread-safe: immutable.
///
/// @param curator who picked it
/// @param paper the id under which it was picked; it may be an alias by now
/// @param note why, plain text of at most [#LONGEST_NOTE] characters, may be empty
/// @param at when it was picked
public record Pick(ReaderId curator, PaperId paper, String note, Instant at) {

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 1_000;

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the note is too long
  public Pick {
    note = note.strip();
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "a note has at most %d characters, got %d".formatted(LONGEST_NOTE, note.length()));
    }
  }
}
