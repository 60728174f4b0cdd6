package symposium.app.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A web server on this machine that breaks off in the middle of its first answers.
public final class Unreliable implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger breaks;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final boolean resumable;

  /// A server.
  ///
  /// @param breaks how many answers it breaks off
  /// @param resumable whether it answers requests for a part with a part
  public Unreliable(int breaks, boolean resumable) {
    this.breaks = new AtomicInteger(breaks);
    this.resumable = resumable;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /// Serves a file.
  public URI serve(String name, byte[] content) {
    files.put("/" + name, content);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
  }

  /// What was asked for, `all` or a `Range` header, in order.
  public List<String> ranges() {
    return ranges;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse("all");
      ranges.add(range);
      byte[] content = files.get(exchange.getRequestURI().getPath());
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      int from = 0;
      if (resumable && range.startsWith("bytes=")) {
        from = Integer.parseInt(range.substring(6, range.length() - 1));
        if (from >= content.length) {
          exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
          exchange.sendResponseHeaders(416, -1);
          return;
        }
        exchange
            .getResponseHeaders()
            .set(
                "Content-Range",
                "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
      int left = content.length - from;
      int sent = breaks.getAndDecrement() > 0 ? left / 2 : left;
      exchange.getResponseBody().write(content, from, sent);
      exchange.getResponseBody().flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
