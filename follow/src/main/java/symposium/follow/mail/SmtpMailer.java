package symposium.follow.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import symposium.core.digest.Letter;

/// Sends over SMTP, a connection for each letter. Nothing of it is taken from system properties or
/// from files of the library's: every setting is given here. Thread-safe.
public final class SmtpMailer implements Mailer {

  private static final int PERMANENT = 500;

  private final MailServer server;
  private final Composer composer;
  private final Session session;
  private final InstantSource clock;

  /// Makes a mailer; connects to nothing yet.
  ///
  /// @param server through which server and from whom
  /// @param clock the time of signatures
  /// @throws symposium.core.error.InvalidInput when the certificates to trust cannot be read
  public SmtpMailer(MailServer server, InstantSource clock) {
    this.server = server;
    this.composer = new Composer(server);
    this.session = Session.getInstance(properties(server));
    this.clock = clock;
  }

  private static Properties properties(MailServer server) {
    var properties = new Properties();
    String protocol = protocol(server);
    String prefix = "mail." + protocol + ".";
    String millis = Long.toString(server.timeout().toMillis());
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "localhost", server.from().host());
    properties.setProperty(prefix + "from", server.from().text());
    properties.setProperty(prefix + "auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    boolean startTls = server.security() == MailServer.Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    server
        .certificates()
        .ifPresent(
            file ->
                properties.put(prefix + "ssl.socketFactory", TrustedCertificates.factory(file)));
    return properties;
  }

  private static String protocol(MailServer server) {
    return server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
  }

  @Override
  public Answer send(Letter letter) {
    try (Transport transport = connect()) {
      byte[] bytes = composer.message(letter, session, clock.instant());
      var message = new MimeMessage(session, new ByteArrayInputStream(bytes));
      transport.sendMessage(
          message, new Address[] {new InternetAddress(letter.to().text(), false)});
      return new Answer.Taken();
    } catch (MessagingException e) {
      return answer(e);
    }
  }

  @Override
  public Answer check() {
    try (Transport transport = connect()) {
      return transport.isConnected()
          ? new Answer.Taken()
          : new Answer.Later("%s does not answer.".formatted(place()));
    } catch (MessagingException e) {
      return answer(e);
    }
  }

  private Transport connect() throws MessagingException {
    Transport transport = transport();
    boolean connected = false;
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(MailServer.Login::user).orElse(null),
          server.login().map(MailServer.Login::password).orElse(null));
      connected = true;
      return transport;
    } finally {
      if (!connected) {
        transport.close();
      }
    }
  }

  private Transport transport() throws NoSuchProviderException {
    return session.getTransport(protocol(server));
  }

  private Answer answer(MessagingException failure) {
    int code = code(failure);
    String said = said(failure);
    if (failure instanceof AuthenticationFailedException) {
      return new Answer.Later(
          "%s refuses the user name and password; mend mail.properties.".formatted(place()));
    }
    if (code >= PERMANENT) {
      return new Answer.Never("%s refused the mail for good: %s".formatted(place(), said));
    }
    if (caused(failure, SSLException.class)) {
      return new Answer.Later(
          "%s cannot be trusted or speaks no TLS (%s); nothing was sent.".formatted(place(), said));
    }
    return new Answer.Later("%s did not take the mail: %s".formatted(place(), said));
  }

  private String place() {
    return "The mail server %s:%d".formatted(server.host(), server.port());
  }

  /// The code of the server's refusal: the one about the receiver, which says more than the one
  /// about the whole message; 0 when it said none.
  private static int code(MessagingException failure) {
    int code = 0;
    for (@Nullable Exception each = failure; each != null; each = next(each)) {
      switch (each) {
        case SMTPAddressFailedException address -> code = address.getReturnCode();
        case SMTPSendFailedException send -> code = Math.max(code, send.getReturnCode());
        default -> {
          // Says nothing about codes.
        }
      }
    }
    return code;
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static String said(MessagingException failure) {
    String text = String.valueOf(failure.getMessage());
    for (@Nullable Exception each = next(failure); each != null; each = next(each)) {
      text = text + "; " + each.getMessage();
    }
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String cut = line.length() <= 300 ? line : line.substring(0, 300) + "…";
    return cut.endsWith(".") ? cut : cut + ".";
  }
}
