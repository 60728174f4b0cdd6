package symposium.follow.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

final class DkimSignatureTest {

  private static final String MESSAGE =
      String.join(
          "\r\n",
          "From: digest@example.org",
          "To: anna@example.com",
          "Subject:  three   new",
          "\tpapers",
          "Date: Tue, 24 Nov 2026 07:00:00 +0000",
          "Message-ID: <1@example.org>",
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=us-ascii",
          "List-Unsubscribe: <https://papers.example.org/u/1>",
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
          "",
          "Two  blanks  \t and a tail \t",
          "",
          " indented",
          "",
          "",
          "");

  private final KeyPair keys = DkimVerifier.keys();

  @Test
  void ourSignatureHoldsAndBreaksWithTheMessage() {
    byte[] signed = ours();
    assertTrue(DkimVerifier.holds(signed, keys.getPublic()));
    String forged = new String(signed, StandardCharsets.ISO_8859_1).replace("/u/1>", "/u/2>");
    assertFalse(DkimVerifier.holds(forged.getBytes(StandardCharsets.ISO_8859_1), keys.getPublic()));
  }

  @Test
  void anotherLibrarysSignatureOfTheMessageHasTheSameBodyHashAndHoldsToo()
      throws DkimException, MessagingException, IOException {
    byte[] theirs = theirs();
    assertEquals(
        DkimVerifier.signature(theirs).bodyHash(), DkimVerifier.signature(ours()).bodyHash());
    assertTrue(DkimVerifier.holds(theirs, keys.getPublic()));
  }

  private byte[] ours() {
    return new DkimSignature(DkimVerifier.key(keys))
        .sign(MESSAGE.getBytes(StandardCharsets.ISO_8859_1), Instant.parse("2026-11-24T07:00:00Z"));
  }

  private byte[] theirs() throws DkimException, MessagingException, IOException {
    var signer = new DkimSigner("example.org", "s1", (RSAPrivateKey) keys.getPrivate());
    signer.setCheckDomainKey(false);
    signer.setHeaderCanonicalization(Canonicalization.RELAXED);
    signer.setBodyCanonicalization(Canonicalization.RELAXED);
    signer.setLengthParam(false);
    var message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(MESSAGE.getBytes(StandardCharsets.ISO_8859_1)));
    var out = new ByteArrayOutputStream();
    new DkimMessage(message, signer).writeTo(out);
    return out.toByteArray();
  }
}
