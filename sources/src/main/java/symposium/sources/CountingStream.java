package symposium.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what was read of an input as stored. Confined to one thread.
final class CountingStream extends FilterInputStream {

  private long count;
  private boolean ended;

  CountingStream(InputStream stream) {
    super(stream);
  }

  /// Bytes read so far.
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    counted(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    counted(read);
    return read;
  }

  /// At least 1 before the end: `GZIPInputStream` takes 0, which pipes answer between two writes,
  /// for the end of a file of several gzip members.
  @Override
  public int available() throws IOException {
    return ended ? 0 : Math.max(1, in.available());
  }

  private void counted(int read) {
    if (read < 0) {
      ended = true;
    } else {
      count += read;
    }
  }
}
