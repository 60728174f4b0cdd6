package symposium.follow.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Links that only this library can have made, and names that nobody can guess. Thread-safe.
final class SignedLinks {

  /// What a link is for; one for the other is not taken.
  enum Purpose {
    CONFIRM,
    LESS
  }

  private static final String ALGORITHM = "HmacSHA256";
  private static final int NAME_BYTES = 24;
  private static final int LONGEST = 600;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Supplier<String> key;

  /// Signs with a key that is the same text every time.
  SignedLinks(Supplier<String> key) {
    this.key = key;
  }

  /// A name of 192 random bits.
  static String fresh() {
    byte[] bytes = new byte[NAME_BYTES];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  /// A text with an end of its time and a signature.
  String sign(Purpose purpose, String text, Instant expires) {
    String payload =
        base64((expires.getEpochSecond() + "." + text).getBytes(StandardCharsets.UTF_8));
    return payload + "." + base64(mac(purpose + ":" + payload));
  }

  /// What was signed and until when, or empty when this library did not sign it for that.
  Optional<Signed> read(Purpose purpose, String link) {
    String[] parts = link.split("\\.", -1);
    if (link.length() > LONGEST || parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] given = Base64.getUrlDecoder().decode(parts[1]);
      if (!MessageDigest.isEqual(given, mac(purpose + ":" + parts[0]))) {
        return Optional.empty();
      }
      String payload = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
      int dot = payload.indexOf('.');
      return Optional.of(
          new Signed(
              payload.substring(dot + 1),
              Instant.ofEpochSecond(Long.parseLong(payload.substring(0, dot)))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A keyed hash, to keep what should be comparable but not readable.
  String hash(String text) {
    return base64(mac("hash:" + text));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What was signed. Thread-safe: immutable.
  record Signed(String text, Instant expires) {}
}
