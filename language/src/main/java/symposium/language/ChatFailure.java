package symposium.language;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A server gave no text. The message is a short phrase that holds nothing of what the server sent.
final class ChatFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChatFailure(String reason) {
    this(reason, null);
  }

  private ChatFailure(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /// The short phrase.
  String reason() {
    return String.valueOf(getMessage());
  }

  static ChatFailure ofStatus(int status) {
    return new ChatFailure(
        switch (status) {
          case 401, 403 -> "it refuses the key (HTTP %d)".formatted(status);
          case 404 -> "it knows no such address or model (HTTP 404)";
          case 429 -> "it has had too many requests (HTTP 429)";
          default ->
              status / 100 == 3
                  ? "it redirects, which is not followed (HTTP %d)".formatted(status)
                  : "it answered HTTP %d".formatted(status);
        });
  }

  static ChatFailure of(@Nullable Throwable failure, Duration timeout) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    return new ChatFailure(
        switch (cause) {
          case CancellationException _ -> late(timeout);
          case HttpTimeoutException _ -> late(timeout);
          case ConnectException _ -> "it cannot be reached";
          case null -> "no reason was given";
          default -> "reading its answer failed (%s)".formatted(cause.getClass().getSimpleName());
        },
        cause);
  }

  private static String late(Duration timeout) {
    return "it took longer than %s s".formatted(timeout.toMillis() / 1e3);
  }
}
