package symposium.app.owner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// One message between a forwarding process and the owner: a type byte, a length of four bytes
/// (big-endian, at most [#MAX_BYTES]), then the body.
///
/// The client opens with one `CALL`, whose body is described at [Call]. The owner answers with one
/// empty `BEGUN` once it runs the command; a connection that ends before it says that the command
/// did not run. Then the owner sends `OUT`, `ERR`, at most one `WANT_INPUT`, and one `EXIT` whose
/// body is the exit code in four bytes; after `WANT_INPUT` the client sends `INPUT`, an empty one
/// at the end. Closing the socket early cancels the call at its next message. Thread-safe:
/// immutable.
///
/// @param type what it is
/// @param body its bytes
@SuppressWarnings("ArrayRecordComponent") // read once and dropped; never compared
record Frame(Type type, byte[] body) {

  static final int MAX_BYTES = 1 << 22;

  /// What a frame is, with the byte that says so.
  enum Type {
    CALL(1),
    OUT(2),
    ERR(3),
    WANT_INPUT(4),
    INPUT(5),
    EXIT(6),
    BEGUN(7);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    private static Type of(int code) throws IOException {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IOException("not a frame: type " + code);
    }
  }

  static Frame read(DataInputStream in) throws IOException {
    Type type = Type.of(in.readUnsignedByte());
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("not a frame: length " + length);
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the connection ended inside a frame");
    }
    return new Frame(type, body);
  }

  static void write(DataOutputStream out, Type type, byte[] bytes, int offset, int length)
      throws IOException {
    synchronized (out) {
      out.writeByte(type.code);
      out.writeInt(length);
      out.write(bytes, offset, length);
      out.flush();
    }
  }
}
