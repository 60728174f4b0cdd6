package symposium.app.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import symposium.core.query.SearchRequest;

/// Where the next page starts, as an opaque text that fits one query only. Thread-safe: immutable.
///
/// Format: base64url without padding of 13 bytes, big-endian: version 1 (1 byte), offset (4 bytes),
/// the first 8 bytes of the SHA-256 of the query. The page's length is not part of it, so it may
/// change from page to page.
///
/// @param offset results to skip, 0 to [#MAX_OFFSET]
record Cursor(int offset) {

  /// The farthest a page may start.
  static final int MAX_OFFSET = 1_000_000;

  private static final byte VERSION = 1;
  private static final int LENGTH = 13;
  private static final int TEXT_LENGTH = 18;

  /// The cursor as text for a query.
  String encode(SearchRequest request) {
    byte[] bytes =
        ByteBuffer.allocate(LENGTH)
            .put(VERSION)
            .putInt(offset)
            .putLong(fingerprint(request))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Reads a cursor that was made for the same query.
  ///
  /// @throws IllegalArgumentException when it is malformed or another query's
  static Cursor decode(String text, SearchRequest request) {
    if (text.length() != TEXT_LENGTH) {
      throw new IllegalArgumentException("it is not a next_cursor of this service");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    int version = bytes.get();
    int offset = bytes.getInt();
    if (version != VERSION || offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException("it is not a next_cursor of this service");
    }
    if (bytes.getLong() != fingerprint(request)) {
      throw new IllegalArgumentException(
          "it belongs to another query; start again without cursor when the query changes");
    }
    return new Cursor(offset);
  }

  private static long fingerprint(SearchRequest request) {
    var choice = request.choice();
    var parts =
        List.of(
            request.text(),
            request.filters(),
            request.like(),
            request.notLike(),
            request.sort(),
            new TreeSet<>(choice.experts()),
            choice.router(),
            choice.weights());
    return ByteBuffer.wrap(Sha256.digest(parts.toString().getBytes(StandardCharsets.UTF_8)))
        .getLong();
  }
}
