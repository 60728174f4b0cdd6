package symposium.sources.harvest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import symposium.core.error.UpstreamUnavailable;
import symposium.sources.text.Text;

/// Requests to one service, one at a time through its [Gate].
///
/// What a service answers when it is asked too often (406, 429, 503), its other troubles (5xx, no
/// answer, an answer that breaks off, stalls or cannot be read) are waited out: a minute, five,
/// half an hour, each a little longer by chance, or for as long as `Retry-After` says; then the run
/// ends. After 403 nothing is requested for a day, because asking on would be taken for an attack.
/// Redirects are followed within the service's own domain, each through the gate. Confined to one
/// thread.
final class Upstream implements AutoCloseable {

  private static final List<Duration> PATIENCE =
      List.of(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final Duration BANNED = Duration.ofHours(24);
  private static final int REDIRECTS = 3;
  private static final Set<Integer> THROTTLED = Set.of(406, 408, 425, 429, 500, 502, 503, 504);
  private static final double JITTER = 0.2;

  private final Service service;
  private final String agent;
  private final Gate gate;
  private final HarvestTime time;
  private final Limits limits;
  private final HttpClient client;

  /// Reads an answer.
  ///
  /// @param <T> what it becomes
  interface Reading<T> {
    /// Reads to the end.
    ///
    /// @throws IOException when the answer is not what the service should send
    T read(InputStream body) throws IOException;
  }

  Upstream(Service service, String agent, Gate gate, HarvestTime time, Limits limits) {
    this.service = service;
    this.agent = agent;
    this.gate = gate;
    this.time = time;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// Gets and reads an answer.
  ///
  /// @throws UpstreamUnavailable when there is none for long, or the service wants no more requests
  <T> T get(URI address, HarvestListener listener, Reading<T> reading) {
    int failures = 0;
    while (true) {
      Trouble trouble;
      try {
        HttpResponse<byte[]> response = follow(address, listener);
        if (response.statusCode() == 200) {
          return reading.read(unpacked(response));
        }
        trouble = trouble(response);
      } catch (IOException e) {
        trouble = new Trouble(reason(e), Optional.empty());
      }
      if (failures == PATIENCE.size()) {
        throw new UpstreamUnavailable(
            "%s gave no usable answer %d times in a row (%s, the last time); what was harvested is kept, and the same command goes on from there later."
                .formatted(service.name(), failures + 1, trouble.reason()));
      }
      Duration patience = PATIENCE.get(failures);
      Duration wait = patience.plusMillis((long) (patience.toMillis() * JITTER * time.chance()));
      Duration asked = trouble.retryAfter().orElse(Duration.ZERO);
      gate.close(asked.compareTo(wait) > 0 ? asked : wait, trouble.reason());
      failures++;
    }
  }

  /// Why there is no answer, and how long the service wants to be left alone.
  private record Trouble(String reason, Optional<Duration> retryAfter) {}

  private Trouble trouble(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 403) {
      gate.close(BANNED, "it answered 403, access denied");
      throw new UpstreamUnavailable(
          "%s answered 403 (access denied), so nothing is requested from it for a day; if this goes on, write to its help address before trying again."
              .formatted(service.name()));
    }
    if (!THROTTLED.contains(status)) {
      throw new UpstreamUnavailable(
          "%s answered %d for %s, which does not change by asking again; has its address moved?"
              .formatted(service.name(), status, response.uri()));
    }
    return new Trouble("it answered " + status, RetryAfter.of(response.headers(), time.now()));
  }

  private HttpResponse<byte[]> follow(URI address, HarvestListener listener) throws IOException {
    URI target = address;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (!service.allows(target)) {
        throw new UpstreamUnavailable(
            "%s sent us on to %s, which is not https or not its own, so it is not followed."
                .formatted(service.name(), Text.line(target.toString(), 200)));
      }
      gate.enter(listener);
      HttpResponse<byte[]> response = send(target);
      Optional<String> location = response.headers().firstValue("Location");
      if (response.statusCode() < 300 || response.statusCode() > 399 || location.isEmpty()) {
        return response;
      }
      try {
        target = target.resolve(URI.create(location.get()));
      } catch (IllegalArgumentException e) {
        throw new IOException("it sent us on to what is no address", e);
      }
    }
    throw new IOException("it sent us on more than %d times".formatted(REDIRECTS));
  }

  private HttpResponse<byte[]> send(URI target) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("User-Agent", agent)
            .header(
                "Accept",
                "application/atom+xml, application/rss+xml, application/xml, text/xml,"
                    + " application/json, */*;q=0.1")
            .header("Accept-Encoding", "gzip")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
    try {
      return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + limits.answer().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new UpstreamUnavailable(
          "The harvest was interrupted; the same command goes on from where it was.", e);
    }
  }

  private InputStream unpacked(HttpResponse<byte[]> response) throws IOException {
    InputStream body = new ByteArrayInputStream(response.body());
    boolean packed =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    return new BoundedStream(packed ? new GZIPInputStream(body) : body, limits.bytes());
  }

  private static String reason(IOException e) {
    return Text.line(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()), 200);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
