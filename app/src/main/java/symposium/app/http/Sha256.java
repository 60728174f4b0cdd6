package symposium.app.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The JDK's SHA-256 without its checked exception.
final class Sha256 {

  private Sha256() {}

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
