package symposium.sources;

import java.io.EOFException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;

/// A parser as an iterator that yields a broken input as its last, bad record. Confined to one
/// thread.
final class ReadingSource implements PaperSource {

  private final Input input;
  private final RecordReader reader;
  private Optional<SourceRecord> ahead = Optional.empty();
  private boolean ended;

  ReadingSource(Input input, RecordReader reader) {
    this.input = input;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !ended) {
      ahead = readOn();
    }
    return ahead.isPresent();
  }

  @Override
  public SourceRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SourceRecord record = ahead.orElseThrow();
    ahead = Optional.empty();
    return record;
  }

  private Optional<SourceRecord> readOn() {
    try {
      Optional<SourceRecord> record = reader.read();
      ended = record.isEmpty();
      return record;
    } catch (IOException e) {
      ended = true;
      return Optional.of(new SourceRecord.Bad(name(), reader.line(), reason(e)));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case EOFException _ ->
          "the compressed file is cut off here; everything before was read, fetch it again";
      case ZipException _ ->
          "the compressed file is damaged from here on; everything before was read, fetch it again";
      default -> "reading failed here: " + Sources.reason(e);
    };
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public long bytesRead() {
    return input.bytesRead();
  }

  @Override
  public long bytesTotal() {
    return input.bytesTotal();
  }

  @Override
  public void close() {
    input.close();
  }
}
