package symposium.follow.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Signs messages as RFC 6376 says: `rsa-sha256`, both canonicalisations relaxed.
///
/// Written here since the libraries at hand either sign a fixed list of headers, in which
/// `List-Unsubscribe-Post` is missing although RFC 8058 wants it signed, or bring ten megabytes of
/// cryptography that the JDK has. Thread-safe: immutable.
final class DkimSignature {

  /// Signed wherever they occur.
  static final List<String> HEADERS =
      List.of(
          "From",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "Auto-Submitted",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post");

  private static final String END = "\r\n";
  private static final int WIDTH = 72;

  private final DkimKey key;

  DkimSignature(DkimKey key) {
    this.key = key;
  }

  /// The message with a signature on top.
  ///
  /// @param message header and body with CRLF line ends, ASCII
  byte[] sign(byte[] message, Instant at) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END + END);
    List<String> fields = fields(text.substring(0, end));
    List<String> signed = new ArrayList<>();
    var canonical = new StringBuilder();
    for (String name : HEADERS) {
      fields.stream()
          .filter(field -> name(field).equals(name.toLowerCase(Locale.ROOT)))
          .reduce((first, last) -> last)
          .ifPresent(
              field -> {
                signed.add(name);
                canonical.append(relaxedField(field)).append(END);
              });
    }
    String unsigned =
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s;%s\tt=%d;%s\th=%s;%s\tbh=%s;%s\tb="
            .formatted(
                key.domain(),
                key.selector(),
                END,
                at.getEpochSecond(),
                END,
                String.join(":" + END + "\t ", signed),
                END,
                bodyHash(text.substring(end + 2 * END.length())),
                END);
    canonical.append(relaxedField(unsigned));
    String field = unsigned + folded(signature(canonical.toString())) + END;
    return (field + text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> fields(String header) {
    return List.of(header.split("\r\n(?![ \t])", -1));
  }

  private static String name(String field) {
    return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  /// RFC 6376, 3.4.2.
  static String relaxedField(String field) {
    String value =
        field.substring(field.indexOf(':') + 1).replace(END, "").replaceAll("[ \t]+", " ").strip();
    return name(field) + ":" + value;
  }

  /// RFC 6376, 3.4.4.
  static String relaxedBody(String body) {
    String lines =
        body.lines()
            .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
            .collect(Collectors.joining(END));
    String trimmed = lines.replaceAll("(\r\n)+$", "");
    return trimmed.isEmpty() ? "" : trimmed + END;
  }

  private static String bodyHash(String body) {
    try {
      byte[] bytes = relaxedBody(body).getBytes(StandardCharsets.ISO_8859_1);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private String signature(String canonical) {
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(key.key());
      signer.update(canonical.getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the DKIM key cannot sign", e);
    }
  }

  private static String folded(String base64) {
    var lines = new ArrayList<String>();
    for (int from = 0; from < base64.length(); from += WIDTH) {
      lines.add(base64.substring(from, Math.min(base64.length(), from + WIDTH)));
    }
    return String.join(END + "\t ", lines);
  }
}
