package symposium.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Serves every page with canned data, for design work: run it, open `http://127.0.0.1:8099/search`
/// and reload after `mvn compile`. Nothing of it ships.
final class PaperDoll {

  private final Pages pages = Pages.create();

  private PaperDoll() {}

  /// Serves until killed.
  ///
  /// @param args the port, or nothing for 8099
  /// @throws IOException when the port is taken
  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8099;
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    var doll = new PaperDoll();
    server.createContext("/", doll::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<Asset> asset = pages.assets().find(path);
    if (asset.isPresent()) {
      send(exchange, asset.get().contentType(), asset.get().bytes());
    } else {
      boolean part = exchange.getRequestHeaders().containsKey("HX-Request");
      String html = part ? pages.results(Canned.CONTEXT, Canned.found()) : page(path);
      send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String page(String path) {
    return switch (path) {
      case "/" -> pages.home(Canned.CONTEXT);
      case "/search" -> pages.search(Canned.CONTEXT, Canned.found());
      case "/similar" -> pages.search(Canned.CONTEXT, Canned.similar());
      case "/zero" -> pages.search(Canned.CONTEXT, Canned.zero());
      case "/nothing" -> pages.search(Canned.CONTEXT, SearchView.empty(SearchParams.of("")));
      case "/status" -> pages.status(Canned.CONTEXT, Canned.status(), Canned.load());
      case "/mixture" ->
          pages.mixture(
              Canned.CONTEXT, Canned.mixture(SearchParams.of("experts"), Map.of(), Canned.hits()));
      case "/help" -> pages.help(Canned.CONTEXT);
      case "/docs" -> pages.reference(Canned.CONTEXT, Canned.reference());
      case "/error" ->
          pages.error(Canned.CONTEXT, 404, "No such paper", "There is no paper arxiv:1 here.");
      default -> pages.paper(Canned.CONTEXT, Canned.paper());
    };
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
