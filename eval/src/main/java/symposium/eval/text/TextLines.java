package symposium.eval.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import symposium.core.error.InvalidInput;

/// The lines of a UTF-8 file, plain or gzipped, one at a time and never more than [#LONGEST_BYTES]
/// of them in memory. A byte order mark and carriage returns before line feeds are no part of the
/// lines. Confined to one thread.
///
/// Reading is `while (lines.next()) { … lines.line() … }`; whatever a reader does not like about a
/// line it throws as [#refuse(String)], so that every message says where.
public final class TextLines implements AutoCloseable {

  /// The longest line that is read, in bytes.
  public static final int LONGEST_BYTES = 8 << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int BYTE_ORDER_MARK = '\ufeff';

  private final Path file;
  private final InputStream content;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int filled;
  private int position;
  private byte[] held = new byte[1 << 10];
  private int length;
  private String line = "";
  private long number;

  private TextLines(Path file, InputStream content) {
    this.file = file;
    this.content = content;
  }

  /// Opens a file; the caller closes it.
  ///
  /// @param file what to read, gzipped or not
  /// @return its lines, before the first
  /// @throws InvalidInput when there is no such file or it cannot be read
  public static TextLines open(Path file) {
    if (!Files.exists(file)) {
      throw new InvalidInput("There is no file %s; check the path.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new InvalidInput("%s is a folder; name a file.".formatted(file));
    }
    try {
      return new TextLines(file, unwrapped(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputStream unwrapped(Path file) throws IOException {
    var stored = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      stored.mark(2);
      byte[] magic = stored.readNBytes(2);
      stored.reset();
      boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      return gzip ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /// Moves to the next line.
  ///
  /// @return false at the end
  /// @throws InvalidInput when the file cannot be read on, or the line is too long or not UTF-8
  public boolean next() {
    length = 0;
    number++;
    try {
      boolean ended = false;
      while (!ended) {
        if (position == filled && !fill()) {
          if (length == 0) {
            return false;
          }
          break;
        }
        ended = takeToLineFeed();
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    line = decoded();
    return true;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, content.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  private boolean takeToLineFeed() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    hold(position, end);
    boolean found = end < filled;
    position = found ? end + 1 : end;
    return found;
  }

  private void hold(int from, int end) {
    int more = end - from;
    if (length + more > LONGEST_BYTES) {
      throw refuse("the line is longer than %d MiB".formatted(LONGEST_BYTES >> 20));
    }
    if (length + more > held.length) {
      held = Arrays.copyOf(held, Math.max(length + more, 2 * held.length));
    }
    System.arraycopy(buffer, from, held, length, more);
    length += more;
  }

  private String decoded() {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(held, 0, length)).toString();
      int end = text.endsWith("\r") ? text.length() - 1 : text.length();
      int start = number == 1 && end > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
      return text.substring(start, end);
    } catch (CharacterCodingException _) {
      throw refuse("the line is not UTF-8; save the file in that encoding");
    }
  }

  /// The current line, without its end.
  ///
  /// @return maybe empty
  public String line() {
    return line;
  }

  /// The current line's number.
  ///
  /// @return 1 for the first
  public long number() {
    return number;
  }

  /// The file.
  ///
  /// @return as it was named
  public Path file() {
    return file;
  }

  /// What to throw about the current line.
  ///
  /// @param reason what is wrong and what was wanted, without full stop
  /// @return an error that names file and line
  public InvalidInput refuse(String reason) {
    return new InvalidInput("%s, line %d: %s.".formatted(file, number, reason));
  }

  /// What to throw about the whole file.
  ///
  /// @param reason what is wrong and what was wanted, without full stop
  /// @return an error that names the file
  public InvalidInput refuseFile(String reason) {
    return new InvalidInput("%s: %s.".formatted(file, reason));
  }

  private static InvalidInput unreadable(Path file, IOException e) {
    return new InvalidInput("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
