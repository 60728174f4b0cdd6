package symposium.language;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Asks an OpenAI-compatible server for one completion of a chat. No redirect is followed, nothing
/// is tried twice, an answer is read up to a limit and no longer than the time out. Thread-safe.
final class ChatClient implements AutoCloseable {

  /// The largest response that is read, bytes.
  static final long LARGEST = 1 << 18;

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final LanguageSettings settings;
  private final HttpClient client;

  ChatClient(LanguageSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  /// Asks.
  ///
  /// @return the model's text, not blank; completes with [ChatFailure] inside a
  ///   [CompletionException] when there is none
  CompletableFuture<String> complete(Prompt prompt) {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(
            request(prompt), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    // Cancelling this very future is what closes the connection; a request's own time out ends
    // with the response's head.
    CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> call.cancel(true));
    return call.handle(
        (response, failure) -> {
          if (response == null) {
            throw new CompletionException(ChatFailure.of(failure, settings.timeout()));
          }
          return text(response);
        });
  }

  private HttpRequest request(Prompt prompt) {
    var request =
        HttpRequest.newBuilder(settings.url())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .timeout(settings.timeout())
            .POST(HttpRequest.BodyPublishers.ofByteArray(ChatJson.request(settings, prompt)));
    settings.key().ifPresent(key -> request.header("Authorization", key.authorization()));
    return request.build();
  }

  private static String text(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status != OK) {
      throw new CompletionException(ChatFailure.ofStatus(status));
    }
    return ChatJson.text(response.body())
        .orElseThrow(() -> new CompletionException(new ChatFailure("its answer holds no text")));
  }

  /// Ends whatever is under way.
  @Override
  public void close() {
    client.shutdownNow();
  }
}
