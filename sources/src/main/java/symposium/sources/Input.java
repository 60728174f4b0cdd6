package symposium.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import symposium.core.error.InvalidInput;

/// An open file or stream, unwrapped from gzip, whose beginning can be looked at before it is read.
/// Confined to one thread.
final class Input implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final long bytesTotal;
  private final CountingStream stored;
  private final Prefix prefix;
  private final InputStream content;

  private Input(String name, long bytesTotal, CountingStream stored) throws IOException {
    this.name = name;
    this.bytesTotal = bytesTotal;
    this.stored = stored;
    InputStream rest = unwrapped(stored);
    byte[] start = new byte[Prefix.BYTES];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < start.length) {
        length += read;
        read = rest.read(start, length, start.length - length);
      }
    } catch (IOException e) {
      rest = new BrokenStream(e);
    }
    this.prefix = new Prefix(Arrays.copyOf(start, length));
    this.content = new SequenceInputStream(new ByteArrayInputStream(start, 0, length), rest);
  }

  /// Opens a file.
  static Input of(Path file) {
    requireReadable(file);
    try {
      return of(Files.newInputStream(file), file.toString(), Files.size(file));
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /// Takes over a stream, which is closed when opening fails and with the input.
  static Input of(InputStream stream, String name) {
    return of(stream, name, -1);
  }

  private static Input of(InputStream stream, String name, long bytesTotal) {
    var stored = new CountingStream(stream);
    try {
      return new Input(name, bytesTotal, stored);
    } catch (IOException e) {
      close(stored);
      throw unreadable(name, e);
    }
  }

  private static InputStream unwrapped(CountingStream stored) throws IOException {
    byte[] magic = stored.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), stored);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(whole, BUFFER_BYTES) : whole;
  }

  /// Checks that a path names something to read.
  ///
  /// @throws InvalidInput when it does not
  static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new InvalidInput("There is no file %s; check the path.".formatted(file));
    }
    if (!Files.isReadable(file)) {
      throw new InvalidInput("The file %s may not be read; check its rights.".formatted(file));
    }
  }

  private static InvalidInput unreadable(String name, IOException e) {
    return new InvalidInput("%s cannot be read: %s.".formatted(name, Sources.reason(e)), e);
  }

  String name() {
    return name;
  }

  /// Bytes as stored, or -1 when unknown.
  long bytesTotal() {
    return bytesTotal;
  }

  /// Bytes read as stored.
  long bytesRead() {
    return stored.count();
  }

  /// How the content begins.
  Prefix prefix() {
    return prefix;
  }

  /// The whole content from its first byte.
  InputStream content() {
    return content;
  }

  @Override
  public void close() {
    close(stored);
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Content that breaks off where its beginning ended.
  private static final class BrokenStream extends InputStream {

    private final IOException cause;

    private BrokenStream(IOException cause) {
      this.cause = cause;
    }

    @Override
    public int read() throws IOException {
      throw cause;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw cause;
    }
  }
}
