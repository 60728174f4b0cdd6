package symposium.sources;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import symposium.core.library.SourceRecord;

/// The parser of one open input. Confined to one thread.
interface RecordReader {

  /// Reads on to the next record.
  ///
  /// @return the record, good or bad, or empty at the end
  /// @throws IOException when the input breaks off; nothing more can be read
  Optional<SourceRecord> read() throws IOException;

  /// A reader that only says what is wrong with the whole input.
  static RecordReader of(SourceRecord.Bad bad) {
    Iterator<SourceRecord> once = List.<SourceRecord>of(bad).iterator();
    return new RecordReader() {
      @Override
      public Optional<SourceRecord> read() {
        return once.hasNext() ? Optional.of(once.next()) : Optional.empty();
      }

      @Override
      public long line() {
        return bad.line();
      }
    };
  }

  /// The line reading has come to, 1 or more, for the report of a broken input.
  long line();
}
