package symposium.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of an input as bytes, in bounded memory: one buffer that grows to the longest line, at
/// most 8 MiB; longer lines are passed over without being held. Confined to one thread.
///
/// A carriage return before the line feed is no part of the line, nor is a byte order mark before
/// the first. Reading a line is [#next], then [#buffer], [#start], [#length], valid until the next
/// call.
final class Lines {

  /// The longest line that is held, in bytes.
  static final int LONGEST_BYTES = 8 << 20;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int filled;
  private int position;
  private boolean exhausted;
  private int start;
  private int length;
  private long number;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /// Moves to the next line.
  ///
  /// @return false at the end
  /// @throws IOException when the input breaks off; a line cut there is lost
  boolean next() throws IOException {
    tooLong = false;
    int scanned = position;
    number++;
    while (true) {
      int end = lineFeed(scanned);
      if (end >= 0) {
        line(position, end);
        position = end + 1;
        return true;
      }
      scanned = filled;
      if (exhausted) {
        return last();
      }
      scanned -= makeRoom();
      fill();
    }
  }

  private boolean last() {
    if (position == filled && !tooLong) {
      number--;
      return false;
    }
    line(position, filled);
    position = filled;
    return true;
  }

  private int lineFeed(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void line(int from, int end) {
    start = from;
    length = end - from;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
    if (number == 1
        && length >= MARK.length
        && Arrays.equals(buffer, start, start + MARK.length, MARK, 0, MARK.length)) {
      start += MARK.length;
      length -= MARK.length;
    }
  }

  /// Makes the buffer's end free, and tells by how much its content moved.
  private int makeRoom() {
    if (filled < buffer.length) {
      return 0;
    }
    int moved = position;
    if (tooLong || (position == 0 && buffer.length >= LONGEST_BYTES)) {
      tooLong = true;
      moved = filled;
    } else if (position == 0) {
      buffer = Arrays.copyOf(buffer, Math.min(LONGEST_BYTES, buffer.length * 2));
      return 0;
    }
    System.arraycopy(buffer, moved, buffer, 0, filled - moved);
    filled -= moved;
    position = 0;
    return moved;
  }

  private void fill() throws IOException {
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      exhausted = true;
    } else {
      filled += read;
    }
  }

  /// The current line's number, from 1.
  long number() {
    return Math.max(1, number);
  }

  /// Whether the current line was longer than [#LONGEST_BYTES]; only a rest of it is there then.
  boolean tooLong() {
    return tooLong;
  }

  /// The array the current line lies in.
  byte[] buffer() {
    return buffer;
  }

  /// Where the line starts in [#buffer].
  int start() {
    return start;
  }

  /// The line's length in bytes, 0 or more.
  int length() {
    return length;
  }

  /// Whether nothing but spaces, tabs and carriage returns is in it.
  boolean isBlank() {
    for (int i = start; i < start + length; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
