package symposium.sources.harvest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of at most so many bytes, in which control characters that XML and JSON forbid are
/// spaces: one of them in one abstract must not cost a whole page. Confined to one thread.
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long count;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    counted(one < 0 ? 0 : 1);
    return one < 0 ? one : clean((byte) one) & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    counted(Math.max(0, read));
    for (int i = offset; i < offset + read; i++) {
      target[i] = clean(target[i]);
    }
    return read;
  }

  private static byte clean(byte one) {
    boolean control = one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t';
    return control ? (byte) ' ' : one;
  }

  private void counted(int more) throws IOException {
    count += more;
    if (count > most) {
      throw new IOException("an answer longer than %d MiB".formatted(most >> 20));
    }
  }
}
