package symposium.app.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symposium.app.http.HttpServer;
import symposium.app.http.ServerSettings;
import symposium.app.wire.Symposium;
import symposium.core.account.Account;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;

/// Where to serve.
final class ServeOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port, 0 for any free one (default ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Address of this machine (default ${DEFAULT-VALUE}, which only this machine reaches).",
      defaultValue = "127.0.0.1")
  String bind = "127.0.0.1";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The address readers use when a proxy stands in front.")
  @Nullable URI baseUrl;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A further host name requests may be addressed to; repeatable.")
  List<String> allowedHosts = List.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "A proxy's IP address, such as 127.0.0.1, whose Forwarded or X-Forwarded-… headers are"
              + " believed; repeatable.")
  List<String> trustedProxies = List.of();

  @Option(names = "--public", description = "People sign in; needs --base-url https://…")
  boolean shared;

  @Option(
      names = "--sign-up",
      paramLabel = "WHO",
      defaultValue = "invitation",
      description =
          "Who makes an account: invitation, or open to whoever reads a mailbox; open needs"
              + " mail.properties (default ${DEFAULT-VALUE}).")
  String signUp = "invitation";

  private ServerSettings.SignUp signUp() {
    return switch (signUp) {
      case "open" -> ServerSettings.SignUp.OPEN;
      case "invitation" -> ServerSettings.SignUp.INVITATION;
      default ->
          throw new InvalidInput("--sign-up is open or invitation, got '%s'.".formatted(signUp));
    };
  }

  HttpServer start(Symposium library) {
    if (signUp() == ServerSettings.SignUp.OPEN && library.mail().host().isEmpty()) {
      throw new InvalidInput(
          "--sign-up open sends links by mail, and mail.properties names no server that can be"
              + " used (symposium doctor mail).");
    }
    return library.serve(settings());
  }

  private ServerSettings settings() {
    return new ServerSettings(
        bind,
        port,
        Optional.ofNullable(baseUrl),
        Set.copyOf(allowedHosts),
        shared,
        Set.copyOf(trustedProxies),
        signUp());
  }

  /// Where an owner makes the first account, if there is none yet.
  Optional<String> firstInvitation(Symposium library) {
    return shared && library.door().isNew()
        ? Optional.of(link(library.door().invite(Account.Role.OWNER, ReaderId.OWNER)))
        : Optional.empty();
  }

  private String link(String secret) {
    return settings().origin().orElse("") + "/join/" + secret;
  }
}
