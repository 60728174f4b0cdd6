package symposium.app.http;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import symposium.app.http.Problem.Kind;

/// Keeps other sites' pages away even from a server that listens on loopback only: a page whose
/// name is made to resolve to 127.0.0.1 is caught by the `Host` it sends, a page that posts here by
/// its `Origin` or `Sec-Fetch-Site`. Thread-safe: immutable.
final class Guard {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}\\]|[A-Za-z0-9._-]{1,253})(:\\d{1,5})?");

  private final Set<String> hosts;
  private final Optional<String> baseOrigin;

  Guard(ServerSettings settings) {
    var all = new HashSet<>(LOOPBACK);
    all.addAll(settings.allowedHosts());
    settings.baseUrl().map(URI::getHost).map(Guard::lower).ifPresent(all::add);
    this.hosts = Set.copyOf(all);
    this.baseOrigin = settings.origin().map(Guard::lower);
  }

  /// What speaks against answering, if anything does.
  Optional<Problem> objection(Request request) {
    List<String> host = request.headers().getOrDefault("host", List.of());
    if (host.size() != 1 || !isOurs(host.getFirst())) {
      return Optional.of(
          new Problem(
              Kind.MISDIRECTED,
              "This server answers under its own names only; open it as http://127.0.0.1, or allow"
                  + " another name with --allow-host or --base-url."));
    }
    if (!SAFE_METHODS.contains(request.method()) && comesFromElsewhere(request)) {
      return Optional.of(
          new Problem(
              Kind.FORBIDDEN_ORIGIN,
              "Requests that change something must come from our own pages."));
    }
    return Optional.empty();
  }

  private boolean isOurs(String authority) {
    var matcher = AUTHORITY.matcher(authority.strip());
    return matcher.matches() && hosts.contains(lower(matcher.group(1)));
  }

  private boolean comesFromElsewhere(Request request) {
    List<String> origins = request.headers().getOrDefault("origin", List.of());
    boolean foreignOrigin = origins.stream().anyMatch(origin -> !isOurOrigin(origin, request));
    String site = request.header("sec-fetch-site").orElse("same-origin");
    return foreignOrigin || !(site.equals("same-origin") || site.equals("none"));
  }

  /// The origin must be the very host and port the request is addressed to, or the base URL.
  private boolean isOurOrigin(String origin, Request request) {
    String host = lower(request.header("host").orElse(""));
    return lower(origin).equals("http://" + host)
        || lower(origin).equals("https://" + host)
        || baseOrigin.filter(lower(origin)::equals).isPresent();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
