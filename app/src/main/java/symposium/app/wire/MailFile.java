package symposium.app.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import symposium.core.digest.MailAddress;
import symposium.core.error.InvalidInput;
import symposium.follow.mail.DkimKey;
import symposium.follow.mail.MailServer;

/// A home's `mail.properties`: through which server mail goes. Thread-safe: immutable.
///
/// @param base where this library is reached, as links in mails begin
/// @param server the server, or empty when no file names one
record MailFile(URI base, Optional<MailServer> server) {

  private static final URI LOOPBACK = URI.create("http://127.0.0.1:8080");
  private static final String PASSWORD = "SYMPOSIUM_MAIL_PASSWORD";
  private static final Set<String> KNOWN =
      Set.of(
          "base-url",
          "host",
          "port",
          "security",
          "user",
          "password",
          "password-file",
          "from",
          "unsubscribe-mailto",
          "certificates",
          "dkim-domain",
          "dkim-selector",
          "dkim-key");

  /// Reads the file, which need not exist.
  ///
  /// @throws InvalidInput naming the setting that cannot be used
  static MailFile read(Home home) {
    return SettingsFile.read(home.mail(), KNOWN)
        .map(values -> new MailFile(base(values), Optional.of(server(values, home.path()))))
        .orElseGet(() -> new MailFile(LOOPBACK, Optional.empty()));
  }

  private static URI base(Properties values) {
    String text = SettingsFile.value(values, "base-url").orElse(LOOPBACK.toString());
    if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,255}/?")) {
      throw new InvalidInput(
          "mail.properties: base-url looks like https://papers.example, got '%s'.".formatted(text));
    }
    return URI.create(text.replaceFirst("/$", ""));
  }

  private static MailServer server(Properties values, Path folder) {
    MailServer.Security security = security(SettingsFile.value(values, "security").orElse("tls"));
    return new MailServer(
        needed(values, "host"),
        port(values, security),
        security,
        SettingsFile.value(values, "user")
            .map(user -> new MailServer.Login(user, password(values, folder))),
        new MailAddress(needed(values, "from")),
        SettingsFile.value(values, "certificates").map(folder::resolve),
        SettingsFile.value(values, "dkim-key").map(name -> key(values, folder.resolve(name))),
        MailServer.USUAL_TIMEOUT,
        SettingsFile.value(values, "unsubscribe-mailto").map(MailAddress::new));
  }

  private static DkimKey key(Properties values, Path file) {
    return DkimKey.load(needed(values, "dkim-domain"), needed(values, "dkim-selector"), file);
  }

  private static MailServer.Security security(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "tls" -> MailServer.Security.TLS;
      case "starttls" -> MailServer.Security.STARTTLS;
      case "insecure-loopback" -> MailServer.Security.INSECURE_LOOPBACK;
      default ->
          throw new InvalidInput(
              "mail.properties: security must be tls, starttls or insecure-loopback, got '%s'."
                  .formatted(text));
    };
  }

  private static int port(Properties values, MailServer.Security security) {
    int usual =
        switch (security) {
          case TLS -> 465;
          case STARTTLS -> 587;
          case INSECURE_LOOPBACK -> 25;
        };
    try {
      return SettingsFile.value(values, "port").map(Integer::parseInt).orElse(usual);
    } catch (NumberFormatException e) {
      throw new InvalidInput("mail.properties: port must be a number in [1, 65535].", e);
    }
  }

  private static String password(Properties values, Path folder) {
    Optional<String> file = SettingsFile.value(values, "password-file");
    if (file.isPresent()) {
      try {
        return Files.readString(folder.resolve(file.get())).strip();
      } catch (IOException e) {
        throw new InvalidInput(
            "mail.properties: password-file cannot be read: %s.".formatted(e.getMessage()), e);
      }
    }
    return Optional.ofNullable(System.getenv(PASSWORD))
        .or(() -> SettingsFile.value(values, "password"))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "mail.properties: a user needs password-file, password, or the environment"
                        + " variable "
                        + PASSWORD
                        + "."));
  }

  private static String needed(Properties values, String name) {
    return SettingsFile.value(values, name)
        .orElseThrow(() -> new InvalidInput("mail.properties: '%s' is missing.".formatted(name)));
  }
}
