package symposium.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import symposium.core.error.InvalidInput;

/// An open file or stream, unwrapped from gzip, whose beginning can be looked at before it is read.
/// Confined to one thread.
final class Input implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final String collection;
  private final long bytesTotal;
  private final CountingStream stored;
  private final Prefix prefix;
  private final InputStream content;

  private Input(String name, String collection, long bytesTotal, CountingStream stored)
      throws IOException {
    this.name = name;
    this.collection = collection;
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
      var stored = new CountingStream(Files.newInputStream(file));
      return of(file.toString(), collection(file), Files.size(file), stored);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /// Takes over a stream, which is closed when opening fails and with the input.
  static Input of(InputStream stream, String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String stem = stem(simple);
    return of(name, stem.equals("-") ? "beir" : stem, -1, new CountingStream(stream));
  }

  private static String collection(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    String stem = stem(String.valueOf(absolute.getFileName()));
    return stem.equals("corpus") && folder.getFileName() != null
        ? folder.getFileName().toString()
        : stem;
  }

  private static String stem(String fileName) {
    int dot = fileName.indexOf('.', 1);
    return dot < 0 ? fileName : fileName.substring(0, dot);
  }

  private static Input of(String name, String collection, long bytesTotal, CountingStream stored) {
    try {
      return new Input(name, collection, bytesTotal, stored);
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

  /// What messages call it.
  String name() {
    return name;
  }

  /// What a collection in it is called: its folder for a file named `corpus`, else its own name
  /// without extensions.
  String collection() {
    return collection;
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
