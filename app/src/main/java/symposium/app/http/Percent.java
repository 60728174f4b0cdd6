package symposium.app.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding, strict in what it reads.
final class Percent {

  private Percent() {}

  /// Decodes a query's name or value, where `+` is a space.
  ///
  /// @throws IllegalArgumentException when an escape or the UTF-8 in it is malformed
  static String decodeQuery(String text) {
    return decode(text.replace('+', ' '));
  }

  /// Decodes a part of a path.
  ///
  /// @throws IllegalArgumentException when an escape or the UTF-8 in it is malformed
  static String decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (unit == '%') {
        bytes.write(escaped(text, at));
        at += 3;
      } else {
        int point = text.codePointAt(at);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(point);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is not valid UTF-8", e);
    }
  }

  private static int escaped(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      throw new IllegalArgumentException("a % must be followed by two hexadecimal digits");
    }
    return high * 16 + low;
  }

  /// Encodes a query's name or value.
  static String encodeQuery(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
