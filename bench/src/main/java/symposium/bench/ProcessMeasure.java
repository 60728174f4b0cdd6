package symposium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Whole processes started by the launcher on the home: the server to its first answer, and one
/// search on the command line.
final class ProcessMeasure {

  private static final double SERVER_MILLIS = 2000;
  private static final double SEARCH_MILLIS = 1500;
  private static final int PATIENCE_SECONDS = 120;

  private final Options options;
  private final List<String> queries = Queries.all();

  ProcessMeasure(Options options) {
    this.options = options;
  }

  Row server() {
    int runs = options.either(7, 2);
    var nanos = new ArrayList<Long>();
    for (int i = 0; i < runs; i++) {
      nanos.add(startServer(queries.get(i)));
    }
    Latencies times = Latencies.of(nanos.stream().mapToLong(time -> time));
    return row("server start to its first answer to a search", SERVER_MILLIS, "≤ 2 s", times);
  }

  Row search() {
    int runs = options.either(15, 3);
    var nanos = new ArrayList<Long>();
    for (int i = 0; i < runs; i++) {
      nanos.add(searchOnce(queries.get(i)));
    }
    Latencies times = Latencies.of(nanos.stream().mapToLong(time -> time));
    return row("`symposium search`, whole process", SEARCH_MILLIS, "≤ 1.5 s", times);
  }

  private static Row row(String what, double limit, String budget, Latencies times) {
    return new Row(
        what,
        budget,
        "%.2f s".formatted(times.p50() / 1000),
        "–",
        Row.Verdict.of(times.p50() <= limit),
        "Median of %d runs, from %.2f to %.2f s, the launcher included; files are in the page cache."
            .formatted(times.count(), times.min() / 1000, times.max() / 1000),
        Map.of("p50_ms", times.p50(), "min_ms", times.min(), "max_ms", times.max()));
  }

  private long startServer(String query) {
    int port = freePort();
    URI address =
        URI.create(
            "http://127.0.0.1:%d/api/v1/search?q=%s".formatted(port, query.replace(' ', '+')));
    long start = System.nanoTime();
    Process server = launch("serve", "--home", options.home().toString(), "--port", "" + port);
    try (var client = HttpClient.newHttpClient()) {
      while (!answers(client, address)) {
        if (!server.isAlive() || System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
          throw new IllegalStateException("the server does not answer");
        }
        Pause.millis(5);
      }
      return System.nanoTime() - start;
    } finally {
      server.destroy();
      end(server);
    }
  }

  private static boolean answers(HttpClient client, URI address) {
    try {
      var response = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      if (response.statusCode() != 200 || !response.body().contains("\"items\"")) {
        throw new IllegalStateException(
            "the server answers %d: %s".formatted(response.statusCode(), response.body()));
      }
      return true;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long searchOnce(String query) {
    long start = System.nanoTime();
    Process search = launch("search", "--home", options.home().toString(), query);
    int code = end(search);
    if (code != 0) {
      throw new IllegalStateException("'symposium search %s' ends with %d".formatted(query, code));
    }
    return System.nanoTime() - start;
  }

  /// Starts the program as a user does; what it says is dropped.
  private Process launch(String... arguments) {
    var command = new ArrayList<String>();
    command.add(options.root().resolve("symposium").toString());
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for the end.
  private static int end(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("a process does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
