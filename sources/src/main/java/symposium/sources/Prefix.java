package symposium.sources;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/// How an input begins, for finding its format. Thread-safe: never changed.
///
/// A class and not a record because it wraps an array.
final class Prefix {

  /// How much of an input is looked at.
  static final int BYTES = 1 << 16;

  private final byte[] bytes;
  private final String text;

  Prefix(byte[] bytes) {
    this.bytes = bytes;
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /// Whether there is nothing but white space.
  boolean isBlank() {
    return text.isBlank();
  }

  /// Whether it holds NUL, which no text format does.
  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  /// Whether the content, white space skipped, starts with this.
  boolean startsWith(String start) {
    return text.stripLeading().startsWith(start);
  }

  /// The beginning as text; a character cut at its end is U+FFFD.
  String text() {
    return text;
  }

  /// The lines that are not blank; the last may be cut.
  List<String> lines() {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /// The shapes of the JSON objects on the first lines: names with the kinds of their values. None
  /// in an array, which is not JSON lines.
  Stream<SortedMap<String, JsonToken>> outlines() {
    if (startsWith("[")) {
      return Stream.empty();
    }
    return lines().stream()
        .limit(20)
        .filter(line -> line.startsWith("{"))
        .map(line -> Json.outline(line.getBytes(StandardCharsets.UTF_8)));
  }

  /// The beginning as stored.
  byte[] bytes() {
    return bytes.clone();
  }
}
