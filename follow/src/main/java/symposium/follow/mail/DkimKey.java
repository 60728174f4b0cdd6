package symposium.follow.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import symposium.core.error.InvalidInput;

/// The key mail is signed with (DKIM, RFC 6376, `rsa-sha256`). Thread-safe: immutable.
///
/// @param domain whose signature it is, usually the sender's host
/// @param selector under which name the public key lies: `selector._domainkey.domain`
/// @param key an RSA key of 1,024 bits or more, better 2,048
public record DkimKey(String domain, String selector, RSAPrivateKey key) {

  private static final int SHORTEST = 1024;

  /// Validates.
  ///
  /// @throws InvalidInput naming what cannot be used
  public DkimKey {
    if (!domain.matches("[A-Za-z0-9.-]{1,253}") || !selector.matches("[A-Za-z0-9._-]{1,63}")) {
      throw new InvalidInput("The DKIM domain and selector must be host names.");
    }
    if (key.getModulus().bitLength() < SHORTEST) {
      throw new InvalidInput("The DKIM key must have at least %d bits.".formatted(SHORTEST));
    }
  }

  /// Reads a key from a PEM file (PKCS #8, `-----BEGIN PRIVATE KEY-----`).
  ///
  /// @param domain whose signature it is
  /// @param selector under which name the public key lies
  /// @param file the file
  /// @return the key
  /// @throws InvalidInput naming the file when it is not such a key
  public static DkimKey load(String domain, String selector, Path file) {
    try {
      String pem = Files.readString(file);
      byte[] bytes =
          Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]{1,40}-----", "").strip());
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      return new DkimKey(domain, selector, (RSAPrivateKey) key);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidInput(
          "The DKIM key %s is no RSA key in PKCS #8 (openssl genpkey -algorithm RSA): %s."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public String toString() {
    return "DkimKey[" + selector + "._domainkey." + domain + "]";
  }
}
