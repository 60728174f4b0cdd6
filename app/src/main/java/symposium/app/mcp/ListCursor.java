package symposium.app.mcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;
import symposium.core.error.InvalidInput;

/// Where a list goes on, as an opaque text that fits one tool with one set of arguments only.
/// Thread-safe: immutable.
///
/// Format: base64url without padding of 13 bytes, big-endian: version 1 (1 byte), offset (4 bytes),
/// the first 8 bytes of the SHA-256 of tool and arguments. The page's length is not part of it.
///
/// @param offset entries to skip, 0 to [#MAX_OFFSET]
record ListCursor(int offset) {

  /// The farthest a page may start.
  static final int MAX_OFFSET = 100_000;

  private static final String NAME = "cursor";
  private static final byte VERSION = 1;
  private static final int LENGTH = 13;

  /// The first page, or where the given cursor points.
  ///
  /// @throws InvalidInput when the cursor is malformed or another call's
  static ListCursor of(String tool, Arguments arguments) {
    return arguments
        .text(NAME)
        .map(text -> decode(text, tool, arguments))
        .orElse(new ListCursor(0));
  }

  String encode(String tool, Arguments arguments) {
    byte[] bytes =
        ByteBuffer.allocate(LENGTH)
            .put(VERSION)
            .putInt(offset)
            .putLong(fingerprint(tool, arguments))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ListCursor decode(String text, String tool, Arguments arguments) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.capacity() == LENGTH && bytes.get() == VERSION) {
        int offset = bytes.getInt();
        if (offset >= 0
            && offset <= MAX_OFFSET
            && bytes.getLong() == fingerprint(tool, arguments)) {
          return new ListCursor(offset);
        }
      }
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
    throw refusal(null);
  }

  private static InvalidInput refusal(@org.jspecify.annotations.Nullable Throwable cause) {
    return new InvalidInput(
        "The cursor does not belong to this call; repeat the call that returned it with the same"
            + " arguments, or start again without cursor.",
        cause);
  }

  private static long fingerprint(String tool, Arguments arguments) {
    var others = new TreeMap<>(arguments.values());
    others.remove(NAME);
    others.remove("limit");
    byte[] text = (tool + others).getBytes(StandardCharsets.UTF_8);
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
