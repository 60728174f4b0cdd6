package symposium.sources.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/// A real HTTP server that answers what it is told, and remembers what it was asked. Thread-safe.
final class FakeService implements AutoCloseable {

  /// What to answer.
  ///
  /// @param status the status, or one of the constants below
  /// @param headers headers
  /// @param body the body
  record Reply(int status, Map<String, String> headers, String body) {

    /// No answer at all until the server closes.
    static final int STALL = -1;

    /// A connection that is closed in the middle of the body.
    static final int CUT = -2;

    static Reply ok(String body) {
      return new Reply(200, Map.of(), body);
    }

    static Reply status(int status) {
      return new Reply(status, Map.of(), "");
    }
  }

  /// What was asked.
  ///
  /// @param path path and query, as sent
  /// @param agent the `User-Agent`
  /// @param headers all headers
  record Asked(String path, String agent, Map<String, List<String>> headers) {

    /// The query as sent, without the path.
    String query() {
      return path.substring(path.indexOf('?') + 1);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Function<Asked, Reply> usual;
  private final Queue<Reply> instead = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  FakeService(Function<Asked, Reply> usual) {
    this.usual = usual;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// The address of a path here.
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// Answers the next requests so, one after the other, before the usual.
  void instead(Reply... replies) {
    instead.addAll(List.of(replies));
  }

  /// Everything asked so far.
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<String> queries() {
    return asked.stream().map(Asked::query).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var request =
        new Asked(
            exchange.getRequestURI().toString(),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("User-Agent")).orElse(""),
            Map.copyOf(exchange.getRequestHeaders()));
    asked.add(request);
    Reply reply = Optional.ofNullable(instead.poll()).orElseGet(() -> usual.apply(request));
    try (exchange) {
      answer(exchange, reply);
    }
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (reply.status() == Reply.STALL) {
      await();
      return;
    }
    if ("gzip".equals(reply.headers().get("Content-Encoding"))) {
      body = packed(body);
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (reply.status() == Reply.CUT) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
