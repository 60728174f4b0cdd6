package symposium.app.owner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command line and where it was typed. Thread-safe: immutable.
///
/// As bytes: protocol version and working folder in the form of `DataOutputStream.writeUTF`,
/// columns (four bytes), colour and terminal (a byte each), number of arguments (four bytes), then
/// each argument as its length (four bytes) and its UTF-8 text.
///
/// @param arguments as typed
/// @param folder the working folder relative paths start from
/// @param columns the terminal's width in characters, 20 or more
/// @param colour whether output may be coloured
/// @param terminal whether standard error is a terminal
public record Call(
    List<String> arguments, Path folder, int columns, boolean colour, boolean terminal) {

  private static final String PROTOCOL = "symposium-call-1";

  /// Copies.
  public Call {
    arguments = List.copyOf(arguments);
  }

  byte[] toBytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF(PROTOCOL);
    out.writeUTF(folder.toString());
    out.writeInt(columns);
    out.writeBoolean(colour);
    out.writeBoolean(terminal);
    out.writeInt(arguments.size());
    for (String argument : arguments) {
      byte[] text = argument.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
    return bytes.toByteArray();
  }

  static Call fromBytes(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (!in.readUTF().equals(PROTOCOL)) {
      throw new IOException("the other process is of another version");
    }
    Path folder = Path.of(in.readUTF());
    int columns = in.readInt();
    boolean colour = in.readBoolean();
    boolean terminal = in.readBoolean();
    int count = in.readInt();
    if (count < 0 || count > in.available() / Integer.BYTES) {
      throw new IOException("not a number of arguments: " + count);
    }
    var arguments = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new IOException("not the length of an argument: " + length);
      }
      arguments.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
    return new Call(arguments, folder, columns, colour, terminal);
  }
}
