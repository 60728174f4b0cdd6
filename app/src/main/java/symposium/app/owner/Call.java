package symposium.app.owner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command line and where it was typed. Thread-safe: immutable.
///
/// @param arguments as typed
/// @param folder the working folder relative paths start from
/// @param columns the terminal's width in characters, 20 or more
/// @param colour whether output may be coloured
/// @param terminal whether standard error is a terminal
public record Call(
    List<String> arguments, Path folder, int columns, boolean colour, boolean terminal) {

  private static final String PROTOCOL = "symposium-call-1";
  private static final int MAX_ARGUMENTS = 10_000;

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
      byte[] text = argument.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
    if (count < 0 || count > MAX_ARGUMENTS) {
      throw new IOException("not a number of arguments: " + count);
    }
    var arguments = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      byte[] text = in.readNBytes(in.readInt());
      arguments.add(new String(text, java.nio.charset.StandardCharsets.UTF_8));
    }
    return new Call(arguments, folder, columns, colour, terminal);
  }
}
