package symposium.app.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;

/// Where the server listens and under which names it may be addressed. Thread-safe: immutable.
///
/// @param bind a loopback address, `127.0.0.1`, `::1` or `localhost`; other addresses of this
///   machine only where people sign in
/// @param port 0 to 65535; 0 takes any free port
/// @param baseUrl the address readers use when a proxy stands in front, `https://papers.example/`,
///   or empty; it has no path, and its host is allowed
/// @param allowedHosts further host names, without port, that a request may be addressed to
/// @param shared whether people sign in; needs a base URL with `https`
/// @param trustedProxies IP addresses of proxies whose forwarded headers are believed, usually none
///   or `127.0.0.1`
/// @param signUp who may make an account, where people sign in
public record ServerSettings(
    String bind,
    int port,
    Optional<URI> baseUrl,
    Set<String> allowedHosts,
    boolean shared,
    Set<String> trustedProxies,
    SignUp signUp) {

  /// Who may make an account.
  public enum SignUp {
    /// Those whom an owner invited.
    INVITATION,
    /// Whoever reads a mailbox.
    OPEN
  }

  /// The address used unless told otherwise.
  public static final String LOOPBACK = "127.0.0.1";

  /// Validates and copies.
  ///
  /// @throws InvalidInput naming the setting that cannot be used
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new InvalidInput("The port must be in [0, 65535], got %d.".formatted(port));
    }
    if (!address(bind).isLoopbackAddress() && !shared) {
      throw new InvalidInput(
          ("Listening on %s would open your library to the network without any sign-in; add"
                  + " --public, which makes people sign in, or listen on 127.0.0.1.")
              .formatted(bind));
    }
    baseUrl.ifPresent(ServerSettings::check);
    if (signUp == SignUp.OPEN && !shared) {
      throw new InvalidInput("--sign-up open is for libraries that are shared; add --public.");
    }
    if (shared && !baseUrl.map(URI::getScheme).filter("https"::equals).isPresent()) {
      throw new InvalidInput(
          "--public needs --base-url https://…: passwords must not travel in the clear. Put a proxy"
              + " that speaks TLS in front of the server.");
    }
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    trustedProxies = Set.copyOf(trustedProxies);
    trustedProxies.forEach(ServerSettings::proxy);
  }

  /// Believing no proxy.
  ///
  /// @param bind a loopback address; other addresses of this machine only where people sign in
  /// @param port 0 to 65535; 0 takes any free port
  /// @param baseUrl the address readers use when a proxy stands in front, or empty
  /// @param allowedHosts further host names that a request may be addressed to
  /// @param shared whether people sign in
  public ServerSettings(
      String bind, int port, Optional<URI> baseUrl, Set<String> allowedHosts, boolean shared) {
    this(bind, port, baseUrl, allowedHosts, shared, Set.of(), SignUp.INVITATION);
  }

  /// Without signing in.
  ///
  /// @param bind a loopback address
  /// @param port 0 to 65535; 0 takes any free port
  /// @param baseUrl the address readers use when a proxy stands in front, or empty
  /// @param allowedHosts further host names that a request may be addressed to
  public ServerSettings(String bind, int port, Optional<URI> baseUrl, Set<String> allowedHosts) {
    this(bind, port, baseUrl, allowedHosts, false);
  }

  /// Listening on the loopback address only.
  ///
  /// @param port 0 to 65535; 0 takes any free port
  /// @return the settings
  public static ServerSettings loopback(int port) {
    return new ServerSettings(LOOPBACK, port, Optional.empty(), Set.of());
  }

  /// What links begin with that leave the site, in mails and feeds.
  ///
  /// @return the base URL without a slash at its end, or empty where none is set
  public Optional<String> origin() {
    return baseUrl.map(url -> url.toString().replaceFirst("/$", ""));
  }

  /// Proxies whose words are believed.
  Set<InetAddress> proxies() {
    return trustedProxies.stream()
        .map(ServerSettings::proxy)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static InetAddress proxy(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "--trusted-proxy is an IP address such as 127.0.0.1, got '%s'.".formatted(text), e);
    }
  }

  /// The address to listen on.
  ///
  /// @return a loopback address
  InetAddress address() {
    return address(bind);
  }

  private static InetAddress address(String bind) {
    try {
      return InetAddress.ofLiteral(bind.equalsIgnoreCase("localhost") ? LOOPBACK : bind);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "The address to listen on must be an IP address such as 127.0.0.1, got '%s'."
              .formatted(bind),
          e);
    }
  }

  private static void check(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean bare = url.getRawPath() == null || url.getRawPath().matches("/?");
    if (!web || !bare || url.getHost() == null || url.getRawQuery() != null) {
      throw new InvalidInput(
          "The base URL must look like https://papers.example/, got '%s'.".formatted(url));
    }
  }
}
