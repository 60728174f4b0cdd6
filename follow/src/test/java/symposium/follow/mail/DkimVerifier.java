package symposium.follow.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Verifies signatures as a receiving server does, written apart from the signer; it also accepts
/// what another library signed.
final class DkimVerifier {

  /// A signature's fields.
  record Fields(String field, List<String> signed, String bodyHash, String signature) {}

  private DkimVerifier() {}

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static DkimKey key(KeyPair keys) {
    return new DkimKey("example.org", "s1", (RSAPrivateKey) keys.getPrivate());
  }

  static byte[] bytes(MimeMessage mail) throws MessagingException, IOException {
    var out = new ByteArrayOutputStream();
    mail.writeTo(out);
    return out.toByteArray();
  }

  static Fields signature(byte[] message) {
    String field =
        header(message).stream()
            .filter(each -> each.startsWith("DKIM-Signature:"))
            .findFirst()
            .orElseThrow();
    return new Fields(
        field,
        List.of(tag(field, "h").toLowerCase(Locale.ROOT).split(":", -1)),
        tag(field, "bh"),
        tag(field, "b"));
  }

  private static String tag(String field, String name) {
    String flat = field.substring(field.indexOf(':') + 1).replaceAll("\\s", "");
    for (String part : flat.split(";", -1)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    throw new IllegalStateException("no " + name + " in " + flat);
  }

  static boolean holds(byte[] message, PublicKey key) {
    Fields fields = signature(message);
    var text = new StringBuilder();
    List<String> header = new ArrayList<>(header(message));
    for (String name : fields.signed()) {
      header.stream()
          .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .reduce((first, last) -> last)
          .ifPresent(each -> text.append(canonical(each)).append("\r\n"));
    }
    text.append(canonical(fields.field().replaceAll("(\\bb=)[A-Za-z0-9+/=\\s]+$", "$1")));
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(text.toString().getBytes(StandardCharsets.ISO_8859_1));
      return verifier.verify(Base64.getDecoder().decode(fields.signature()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(String field) {
    int colon = field.indexOf(':');
    String value = field.substring(colon + 1).replaceAll("\\r\\n", "").replaceAll("[ \\t]+", " ");
    return field.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + value.strip();
  }

  private static List<String> header(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    return List.of(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n(?![ \t])", -1));
  }
}
