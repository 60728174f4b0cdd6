package symposium.sources;

import java.util.Optional;
import symposium.core.library.SourceRecord;

/// What an input without content yields: one bad record that says so. Confined to one thread.
final class EmptyReader implements RecordReader {

  private final String file;
  private boolean told;

  EmptyReader(String file) {
    this.file = file;
  }

  @Override
  public Optional<SourceRecord> read() {
    if (told) {
      return Optional.empty();
    }
    told = true;
    return Optional.of(new SourceRecord.Bad(file, 1, "nothing to read, the file is empty"));
  }

  @Override
  public long line() {
    return 1;
  }
}
