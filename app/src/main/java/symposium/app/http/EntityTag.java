package symposium.app.http;

import java.util.Arrays;
import java.util.Base64;

/// A strong ETag over a body's bytes: the first 16 bytes of their SHA-256. Thread-safe: immutable.
///
/// @param text with its quotes, as the header has it
record EntityTag(String text) {

  static EntityTag of(byte[] body) {
    byte[] head = Arrays.copyOf(Sha256.digest(body), 16);
    return new EntityTag(
        "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(head) + "\"");
  }

  /// Whether an `If-None-Match` header names it, by weak comparison (RFC 9110 §13.1.2).
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(text));
  }
}
