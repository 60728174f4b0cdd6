package symposium.sources.harvest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.library.SourceRecord;

/// What an OAI-PMH server answers, always with HTTP 200. Thread-safe: immutable.
sealed interface OaiAnswer {

  /// Records, and how to go on.
  ///
  /// @param records papers and records that are none; deleted ones are left out
  /// @param responded the day of the answer, in the server's time zone, UTC
  /// @param reached the latest day one of the records was changed on
  /// @param token what to send back for the next page; empty on the last
  record Page(
      List<SourceRecord> records,
      Optional<LocalDate> responded,
      Optional<LocalDate> reached,
      Optional<String> token)
      implements OaiAnswer {

    public Page {
      records = List.copyOf(records);
    }
  }

  /// A refusal.
  ///
  /// @param code such as `noRecordsMatch`
  /// @param text the server's words, one safe line
  record Refusal(String code, String text) implements OaiAnswer {}
}
