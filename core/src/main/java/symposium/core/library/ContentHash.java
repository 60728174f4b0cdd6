package symposium.core.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import symposium.core.model.Paper;

/// Identifies the text encoders read of a paper: equal hashes mean equal vectors under one model.
/// Thread-safe: immutable.
///
/// @param hex the first 16 bytes of SHA-256 of [Paper#text()] in UTF-8, 32 lower-case hex digits
public record ContentHash(String hex) {

  /// Hashes a paper's text.
  ///
  /// @param paper the paper
  /// @return its hash
  public static ContentHash of(Paper paper) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(paper.text().getBytes(StandardCharsets.UTF_8));
      return new ContentHash(HexFormat.of().formatHex(digest, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
