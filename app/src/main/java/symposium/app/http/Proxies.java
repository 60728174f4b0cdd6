package symposium.app.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Believes what trusted proxies say of a request (RFC 7239's `Forwarded`, else `X-Forwarded-For`,
/// `-Host` and `-Proto`) and nobody else: what others claim is taken off before anything looks at
/// it. Thread-safe: immutable.
///
/// @param trusted the proxies' addresses, may be empty
record Proxies(Set<InetAddress> trusted) {

  private static final String PROTO = "x-forwarded-proto";
  private static final List<String> CLAIMS =
      List.of("forwarded", "x-forwarded-for", "x-forwarded-host", PROTO);
  private static final Pattern PART =
      Pattern.compile("(?i)\\b(for|host|proto)=(?:\"([^\"]*)\"|([^;,\\s]*))");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}\\]|[A-Za-z0-9._-]{1,253})(:\\d{1,5})?");

  /// The request as the proxy saw it.
  Request seen(Request request) {
    var headers = new LinkedHashMap<>(request.headers());
    CLAIMS.forEach(headers::remove);
    if (!isTrusted(request.peer())) {
      return request.from(request.peer(), headers);
    }
    boolean standard = !request.list("forwarded").isBlank();
    said(request, standard, "proto")
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(text -> text.equals("https") || text.equals("http"))
        .ifPresent(text -> headers.put(PROTO, List.of(text)));
    said(request, standard, "host")
        .filter(text -> AUTHORITY.matcher(text).matches())
        .ifPresent(text -> headers.put("host", List.of(text)));
    return request.from(client(request, standard), headers);
  }

  /// What the nearest proxy, the last in the list, said.
  private static Optional<String> said(Request request, boolean standard, String what) {
    List<String> all = standard ? parts(request, what) : list(request.list("x-forwarded-" + what));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// From the nearest on, the first address that is no proxy of ours.
  private String client(Request request, boolean standard) {
    List<String> hops = standard ? parts(request, "for") : list(request.list("x-forwarded-for"));
    String client = request.peer();
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = address(bare(hop));
      if (address.isEmpty()) {
        break;
      }
      client = address.get().getHostAddress();
      if (!trusted.contains(address.get())) {
        break;
      }
    }
    return client;
  }

  private static List<String> parts(Request request, String name) {
    var values = new ArrayList<String>();
    Matcher part = PART.matcher(request.list("forwarded"));
    while (part.find()) {
      if (part.group(1).equalsIgnoreCase(name)) {
        values.add(Optional.ofNullable(part.group(2)).orElseGet(() -> part.group(3)));
      }
    }
    return values;
  }

  private static List<String> list(String text) {
    return List.of(text.split(",", -1)).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// An address without its port.
  private static String bare(String hop) {
    if (hop.startsWith("[")) {
      return hop.substring(1, Math.max(1, hop.indexOf(']')));
    }
    return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.replaceFirst(":\\d+$", "") : hop;
  }

  private boolean isTrusted(String peer) {
    return address(peer).filter(trusted::contains).isPresent();
  }

  private static Optional<InetAddress> address(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
