package symposium.app.owner;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream whose bytes travel as frames of one type. Thread-safe.
final class FrameOutput extends OutputStream {

  private final DataOutputStream out;
  private final Frame.Type type;

  FrameOutput(DataOutputStream out, Frame.Type type) {
    this.out = out;
    this.type = type;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += Frame.MAX_BYTES) {
      Frame.write(out, type, bytes, offset + done, Math.min(Frame.MAX_BYTES, length - done));
    }
  }
}
