package symposium.app.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symposium.app.http.Problem.Kind;
import symposium.app.mcp.McpEndpoint;
import symposium.core.error.InvalidInput;
import symposium.web.Pages;

/// The running server. Requests are answered on virtual threads; searches wait for the engine's own
/// pool, which says when it is full. Request line, headers, body and connections are bounded.
/// Thread-safe.
public final class HttpServer implements AutoCloseable {

  private static final int MAX_REQUEST_LINE = 65_536;
  private static final int MAX_HEADERS = 16_384;
  private static final int MAX_BODY = 2 * 1024 * 1024;
  private static final int MAX_CONNECTIONS = 256;
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofMillis(500);

  private final WebServer server;
  private final ServerSettings settings;

  private HttpServer(WebServer server, ServerSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /// Starts listening.
  ///
  /// @param settings where
  /// @param service what to serve; the caller closes its parts after this server
  /// @return the running server; the caller closes it
  /// @throws InvalidInput when the port is taken or the address is not this machine's
  public static HttpServer start(ServerSettings settings, Service service) {
    var builder =
        WebServer.builder()
            .address(settings.address())
            .port(settings.port())
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .maxTcpConnections(MAX_CONNECTIONS)
            .maxPayloadSize(MAX_BODY)
            .idleConnectionTimeout(IDLE_TIMEOUT)
            .connectionOptions(
                // Without it an answer of several packets waits 40 ms for the client's delayed ACK.
                SocketOptions.builder().readTimeout(READ_TIMEOUT).tcpNoDelay(true).build())
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(MAX_REQUEST_LINE)
                    .maxHeadersSize(MAX_HEADERS)
                    .build())
            .directHandlers(refusals())
            .routing(
                HttpRouting.builder()
                    .any(
                        new Exchange(
                            dispatcher(settings, service), new Proxies(settings.proxies()))));
    requireFree(settings);
    WebServer server = builder.build().start();
    if (!server.isRunning()) {
      throw taken(settings, null);
    }
    return new HttpServer(server, settings);
  }

  /// The server library only logs that it cannot listen, with a stack trace, so the port is tried
  /// before it gets a chance to.
  private static void requireFree(ServerSettings settings) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(settings.address(), settings.port()));
    } catch (IOException e) {
      throw taken(settings, e);
    }
  }

  private static InvalidInput taken(ServerSettings settings, @Nullable IOException cause) {
    return new InvalidInput(
        "Port %d on %s is taken or not allowed; choose another with --port (0 takes a free one)."
            .formatted(settings.port(), settings.bind()),
        cause);
  }

  private static Dispatcher dispatcher(ServerSettings settings, Service service) {
    var metrics = new Metrics();
    var description = OpenApi.load();
    var origin = new Origin(settings.origin());
    var site =
        new Site(
            Pages.create(settings.shared()), description.reference(), service, metrics, origin);
    var routes =
        Routes.of(
            new Api(service, metrics),
            new Operations(service, metrics),
            description,
            site,
            areas(settings, service, site, metrics, origin));
    var entrance = new Entrance(settings.shared() ? Optional.of(service.door()) : Optional.empty());
    return new Dispatcher(new Guard(settings), entrance, routes, site, metrics);
  }

  /// The areas beside search, a line each.
  private static List<Routes.Area> areas(
      ServerSettings settings, Service service, Site site, Metrics metrics, Origin origin) {
    var days = new DayReader(InstantSource.system());
    var areas = new ArrayList<Routes.Area>();
    areas.add(new DaysApi(service, days));
    areas.add(new DayFeeds(service, days, metrics, origin));
    areas.add(new DaysSite(site, service, days, InstantSource.system()));
    areas.add(new TrendingSite(site, service, days));
    areas.add(new MarkForms(service, InstantSource.system()));
    areas.add(
        new McpArea(McpEndpoint.over(service.tools(InstantSource.system(), metrics::searched))));
    areas.add(new FeedSite(site, service, InstantSource.system()));
    areas.add(new FollowSite(site, service, InstantSource.system()));
    areas.add(new LibrarySite(site, service, InstantSource.system()));
    areas.add(new PrivateFeeds(service, InstantSource.system(), origin));
    areas.add(new FeedApi(service, InstantSource.system()));
    areas.add(new DigestSite(site, service, InstantSource.system()));
    if (settings.shared()) {
      areas.add(new AccountSite(site, service, settings));
    }
    return areas;
  }

  /// Problems for what the server library itself refuses before any route is looked for.
  private static DirectHandlers refusals() {
    var handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(
          event,
          (request, type, status, headers, message) -> {
            Problem problem = refusal(status);
            headers.set(io.helidon.http.HeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE);
            SecurityHeaders.ALL.forEach(
                (name, value) -> headers.set(io.helidon.http.HeaderNames.create(name), value));
            return DirectHandler.TransportResponse.builder()
                .status(Status.create(problem.kind().status()))
                .headers(headers)
                .keepAlive(false)
                .entity(Problems.body(problem, "/"))
                .build();
          });
    }
    return handlers.build();
  }

  private static Problem refusal(Status status) {
    return switch (status.code()) {
      case 413 -> new Problem(Kind.CONTENT_TOO_LARGE, "A form may carry 2 MiB; send less at once.");
      case 414 -> new Problem(Kind.URI_TOO_LONG, "Shorten the query.");
      case 431 -> new Problem(Kind.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
      case 500 -> Problem.internal();
      default -> new Problem(Kind.INVALID_INPUT, "The request is not well-formed HTTP/1.1.");
    };
  }

  /// The port it listens on.
  ///
  /// @return 1 to 65535
  public int port() {
    return server.port();
  }

  /// Where a browser on this machine finds it.
  ///
  /// @return such as `http://127.0.0.1:8080/`
  public URI address() {
    String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
    return URI.create("http://%s:%d/".formatted(host, port()));
  }

  /// Stops listening, gives running answers a moment and returns when they are done.
  @Override
  public void close() {
    server.stop();
  }
}
