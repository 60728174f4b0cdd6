package symposium.app.owner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The forwarding process's standard input, asked for on the first read. Confined to one thread.
final class FrameInput extends InputStream {

  private final DataInputStream in;
  private final DataOutputStream out;
  private byte[] current = new byte[0];
  private int at;
  private boolean asked;
  private boolean ended;

  FrameInput(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == current.length) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, offset, count);
    at += count;
    return count;
  }

  private void fill() throws IOException {
    if (!asked) {
      asked = true;
      Frame.write(out, Frame.Type.WANT_INPUT, current, 0, 0);
    }
    Frame frame = Frame.read(in);
    if (frame.type() != Frame.Type.INPUT) {
      throw new IOException("expected input, got " + frame.type());
    }
    current = frame.body();
    at = 0;
    ended = current.length == 0;
  }
}
