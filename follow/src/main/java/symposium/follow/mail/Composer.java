package symposium.follow.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import symposium.core.digest.Letter;

/// Writes a letter as an Internet message: both forms of the content, and the headers that mailing
/// lists owe their readers. Thread-safe: immutable.
///
/// @param server from whom, and with which key it is signed
record Composer(MailServer server) {

  private static final String LIST = "Symposium digest";

  /// The whole message, ready to be sent, with CRLF line ends and in ASCII.
  byte[] message(Letter letter, Session session, Instant now) throws MessagingException {
    var mime = new FixedId(session, "<" + letter.messageId() + ">");
    mime.setFrom(new InternetAddress(server.from().text(), false));
    mime.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().text(), false));
    mime.setSubject(letter.subject(), "UTF-8");
    mime.setSentDate(Date.from(letter.written()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (letter.unsubscribe().isPresent()) {
      listHeaders(mime, letter.unsubscribe().get());
    }
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.text(), "plain"));
    both.addBodyPart(part(letter.html(), "html"));
    mime.setContent(both);
    mime.saveChanges();
    byte[] plain = bytes(mime);
    Optional<DkimKey> key = server.dkim();
    return key.isPresent() ? new DkimSignature(key.get()).sign(plain, now) : plain;
  }

  private void listHeaders(MimeMessage mime, URI unsubscribe) throws MessagingException {
    mime.setHeader("List-Id", LIST + " <digest." + server.from().host() + ">");
    String path = unsubscribe.getRawPath();
    String token = path.substring(path.lastIndexOf('/') + 1);
    String mailbox =
        server
            .leaving()
            .map(address -> ",\r\n <mailto:%s?subject=unsubscribe%%20%s>".formatted(address, token))
            .orElse("");
    mime.setHeader("List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">" + mailbox);
    if ("https".equals(unsubscribe.getScheme())) {
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static byte[] bytes(MimeMessage mime) throws MessagingException {
    try {
      var out = new ByteArrayOutputStream();
      mime.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new MessagingException("the message cannot be written", e);
    }
  }

  /// Keeps its Message-ID, which the library would replace.
  private static final class FixedId extends MimeMessage {

    private final String id;

    FixedId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
