package symposium.language;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// A real HTTP server on this machine that answers as it is told.
final class FakeServer implements AutoCloseable {

  /// What was asked.
  ///
  /// @param authorization the header, or empty
  /// @param path the address
  /// @param body the JSON
  record Asked(Optional<String> authorization, String path, String body) {}

  /// How to answer.
  interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Answering answering = saying("nothing");

  FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
              exchange.getRequestURI().toString(),
              body));
      answering.to(exchange);
    }
  }

  /// Answers like this from now on.
  FakeServer answer(Answering how) {
    answering = how;
    return this;
  }

  /// A completion with this text.
  static Answering saying(String text) {
    String json = JsonMapper.builder().build().writeValueAsString(text);
    return body(200, "{\"choices\":[{\"message\":{\"content\":" + json + "}}]}");
  }

  static Answering body(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    };
  }

  /// The head at once, the text when released.
  Answering stalling(String text) {
    return exchange -> {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      saying(text).to(exchange);
    };
  }

  /// Lets stalled answers go.
  void release() {
    released.countDown();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  String url() {
    return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
  }

  /// Settings that lead here.
  ///
  /// @param more name, value, name, value …
  LanguageSettings settings(String... more) {
    var values = new HashMap<>(Map.of("url", url(), "model", "toy"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return LanguageSettings.of(values, Optional.empty());
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.close();
  }
}
