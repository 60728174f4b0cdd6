package symposium.follow.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;
import symposium.follow.mail.MailServer.Security;

final class SmtpMailerTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-24T07:00:00Z");
  private static final String RESOURCES = "src/test/resources/symposium/follow/mail/";

  private GreenMail greenMail = new GreenMail();

  @BeforeEach
  void start() {
    System.setProperty("greenmail.tls.keystore.file", RESOURCES + "server.p12");
    greenMail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            });
    greenMail.setUser("digest@example.org", "digest", "secret");
    greenMail.start();
  }

  @AfterEach
  void stop() {
    greenMail.stop();
    System.clearProperty("greenmail.tls.keystore.file");
  }

  @Test
  void aLetterArrivesWithEveryHeaderItOwesItsReader() throws MessagingException, IOException {
    assertEquals(new Mailer.Answer.Taken(), overTls(Optional.empty()).send(letter()));
    MimeMessage mail = greenMail.getReceivedMessages()[0];
    assertHeader("<d1.abc@example.org>", mail, "Message-ID");
    assertHeader("auto-generated", mail, "Auto-Submitted");
    assertHeader("Symposium digest <digest.example.org>", mail, "List-Id");
    assertHeader("<https://papers.example.org/u/t0ken>", mail, "List-Unsubscribe");
    assertHeader("List-Unsubscribe=One-Click", mail, "List-Unsubscribe-Post");
    assertHeader("digest@example.org", mail, "From");
    assertHeader("anna@example.com", mail, "To");
    assertHeader("1.0", mail, "MIME-Version");
    assertEquals(WRITTEN, mail.getSentDate().toInstant());
    assertEquals("[3 new] Größe — routing", mail.getSubject());
    var both = assertInstanceOf(MimeMultipart.class, mail.getContent());
    assertTrue(mail.getContentType().startsWith("multipart/alternative"));
    assertEquals(2, both.getCount());
    assertTrue(both.getBodyPart(0).isMimeType("text/plain"));
    assertTrue(both.getBodyPart(1).isMimeType("text/html"));
    assertEquals("Plain: Größe\r\n", both.getBodyPart(0).getContent());
    assertEquals("<p>Größe</p>", both.getBodyPart(1).getContent());
  }

  @Test
  void anAddressThatIsNotHttpsPromisesNoOneClick() throws MessagingException {
    overTls(Optional.empty()).send(letter("http://127.0.0.1:8080/u/t0ken"));
    MimeMessage mail = greenMail.getReceivedMessages()[0];
    assertHeader("<http://127.0.0.1:8080/u/t0ken>", mail, "List-Unsubscribe");
    assertNull(mail.getHeader("List-Unsubscribe-Post"));
  }

  @Test
  void aMailboxForLeavingIsNamedBesideTheOneClick() throws MessagingException {
    var server =
        new MailServer(
            "127.0.0.1",
            plainPort(),
            Security.INSECURE_LOOPBACK,
            Optional.empty(),
            new MailAddress("digest@example.org"),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5),
            Optional.of(new MailAddress("leave@example.org")));
    new SmtpMailer(server, clock()).send(letter());
    String header = greenMail.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0];
    assertEquals(
        "<https://papers.example.org/u/t0ken>, <mailto:leave@example.org?subject=unsubscribe%20t0ken>",
        header.replaceAll("\\s+", " "));
  }

  @Test
  void aSignatureCoversBothUnsubscribeHeadersAndHolds() throws MessagingException, IOException {
    var keys = DkimVerifier.keys();
    overTls(Optional.of(DkimVerifier.key(keys))).send(letter());
    byte[] received = DkimVerifier.bytes(greenMail.getReceivedMessages()[0]);
    var signature = DkimVerifier.signature(received);
    assertTrue(signature.signed().contains("list-unsubscribe"), signature.toString());
    assertTrue(signature.signed().contains("list-unsubscribe-post"), signature.toString());
    assertTrue(DkimVerifier.holds(received, keys.getPublic()));
  }

  @Test
  void withoutStartTlsNothingIsSent() {
    Mailer mailer = new SmtpMailer(server(plainPort(), Security.STARTTLS), clock());
    Mailer.Answer answer = mailer.send(letter());
    assertInstanceOf(Mailer.Answer.Later.class, answer);
    assertEquals(0, greenMail.getReceivedMessages().length);
  }

  @Test
  void startTlsCarriesTheLetter() throws IOException {
    try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.STARTTLS, Path.of(RESOURCES))) {
      Mailer mailer = new SmtpMailer(server(server.port(), Security.STARTTLS), clock());
      assertEquals(new Mailer.Answer.Taken(), mailer.send(letter()));
      assertTrue(server.heard().contains("STARTTLS"), server.heard().toString());
      assertTrue(server.heard().indexOf("STARTTLS") < server.heard().indexOf("DATA"));
    }
  }

  @Test
  void aServerThatNobodyVouchesForGetsNothing() {
    var strict =
        new MailServer(
            "127.0.0.1",
            greenMail.getSmtps().getPort(),
            Security.TLS,
            Optional.empty(),
            new MailAddress("digest@example.org"),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5));
    var answer =
        assertInstanceOf(Mailer.Answer.Later.class, new SmtpMailer(strict, clock()).send(letter()));
    assertTrue(answer.because().contains("cannot be trusted"), answer.because());
    assertEquals(0, greenMail.getReceivedMessages().length);
  }

  @Test
  void noTlsIsForThisMachineAndWithoutPasswordOnly() {
    assertThrows(InvalidInput.class, () -> insecure("mail.example.org", Optional.empty()));
    assertThrows(
        InvalidInput.class,
        () -> insecure("127.0.0.1", Optional.of(new MailServer.Login("a", "b"))));
    var mailer = new SmtpMailer(insecure("127.0.0.1", Optional.empty()), clock());
    assertEquals(new Mailer.Answer.Taken(), mailer.send(letter()));
  }

  @Test
  void aServerThatIsAwayOrStallsIsTriedLater() throws IOException {
    Mailer mailer = overTls(Optional.empty());
    greenMail.stop();
    assertInstanceOf(Mailer.Answer.Later.class, mailer.send(letter()));
    assertInstanceOf(Mailer.Answer.Later.class, mailer.check());
    try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.STALL, Path.of(RESOURCES))) {
      var stalling = new SmtpMailer(stalling(server.port()), clock());
      assertInstanceOf(Mailer.Answer.Later.class, stalling.send(letter()));
    }
  }

  @Test
  void aRefusedReceiverIsGivenUpAndABusyServerIsNot() throws IOException {
    try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.NO_SUCH_BOX, Path.of(RESOURCES))) {
      var answer = new SmtpMailer(stalling(server.port()), clock()).send(letter());
      assertInstanceOf(Mailer.Answer.Never.class, answer, answer.toString());
    }
    try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.BUSY, Path.of(RESOURCES))) {
      var answer = new SmtpMailer(stalling(server.port()), clock()).send(letter());
      assertInstanceOf(Mailer.Answer.Later.class, answer, answer.toString());
    }
  }

  @Test
  void theSameLetterIsTheSameMail() throws MessagingException, IOException {
    Mailer mailer = overTls(Optional.empty());
    mailer.send(letter());
    mailer.send(letter());
    MimeMessage[] received = greenMail.getReceivedMessages();
    assertArrayEquals(received[0].getHeader("Message-ID"), received[1].getHeader("Message-ID"));
    assertArrayEquals(received[0].getHeader("Date"), received[1].getHeader("Date"));
  }

  private Mailer overTls(Optional<DkimKey> key) {
    return new SmtpMailer(
        new MailServer(
            "127.0.0.1",
            greenMail.getSmtps().getPort(),
            Security.TLS,
            Optional.of(new MailServer.Login("digest", "secret")),
            new MailAddress("digest@example.org"),
            Optional.of(Path.of(RESOURCES + "server.pem")),
            key,
            Duration.ofSeconds(5)),
        clock());
  }

  private MailServer insecure(String host, Optional<MailServer.Login> login) {
    return new MailServer(
        host,
        plainPort(),
        Security.INSECURE_LOOPBACK,
        login,
        new MailAddress("digest@example.org"),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private static MailServer stalling(int port) {
    return new MailServer(
        "127.0.0.1",
        port,
        Security.INSECURE_LOOPBACK,
        Optional.empty(),
        new MailAddress("digest@example.org"),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMillis(300));
  }

  private int plainPort() {
    return greenMail.getSmtp().getPort();
  }

  private static MailServer server(int port, Security security) {
    return new MailServer(
        "127.0.0.1",
        port,
        security,
        Optional.empty(),
        new MailAddress("digest@example.org"),
        Optional.of(Path.of(RESOURCES + "server.pem")),
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private static InstantSource clock() {
    return InstantSource.fixed(WRITTEN);
  }

  private static Letter letter() {
    return letter("https://papers.example.org/u/t0ken");
  }

  private static Letter letter(String unsubscribe) {
    return new Letter(
        "d1.abc@example.org",
        ReaderId.OWNER,
        new MailAddress("anna@example.com"),
        "[3 new] Größe — routing",
        "Plain: Größe\n",
        "<p>Größe</p>",
        WRITTEN,
        Optional.of(URI.create(unsubscribe)));
  }

  private static void assertHeader(String value, MimeMessage mail, String name)
      throws MessagingException {
    assertArrayEquals(new String[] {value}, mail.getHeader(name), name);
  }
}
