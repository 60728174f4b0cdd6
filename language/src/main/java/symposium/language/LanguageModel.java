package symposium.language;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A language model that somebody configured, asked within bounds: a few questions at a time, each
/// for a limited time and answer, none twice while its answer is remembered, none at all for a
/// minute after failures in a row.
///
/// Whoever asks may wait less long than the answer takes; it is then kept for whoever asks next.
/// Nothing is sent before the first question. Thread-safe.
public final class LanguageModel implements AutoCloseable {

  /// Questions that may be under way at once.
  static final int AT_ONCE = 4;

  /// Answers that are remembered, at most 4,000 characters each.
  static final int REMEMBERED = 256;

  private final LanguageSettings settings;
  private final Supplier<ChatClient> connecting;
  private final Breaker breaker;
  private final Map<Prompt, CompletableFuture<String>> answers;
  private Optional<ChatClient> client = Optional.empty();
  private int underWay;
  private boolean closed;

  private LanguageModel(LanguageSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.connecting = () -> new ChatClient(settings);
    this.breaker = new Breaker(nanoTime);
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Prompt, CompletableFuture<String>> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  /// A model that is reached when it is first asked.
  ///
  /// @param settings where it is
  /// @return the model; the caller closes it
  public static LanguageModel of(LanguageSettings settings) {
    return new LanguageModel(settings, System::nanoTime);
  }

  /// The same with another clock.
  static LanguageModel of(LanguageSettings settings, LongSupplier nanoTime) {
    return new LanguageModel(settings, nanoTime);
  }

  /// How it is reached.
  ///
  /// @return the settings
  public LanguageSettings settings() {
    return settings;
  }

  /// Asks, or remembers what was answered.
  ///
  /// @param patience how long to wait at most
  Reply ask(Prompt prompt, Duration patience) {
    CompletableFuture<String> answer;
    synchronized (answers) {
      Optional<CompletableFuture<String>> known = Optional.ofNullable(answers.get(prompt));
      if (known.isEmpty()) {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
          return new Reply.NotAsked(refusal.get());
        }
      }
      answer = known.orElseGet(() -> start(prompt));
    }
    return await(answer, patience);
  }

  private Optional<String> refusal() {
    if (closed) {
      return Optional.of("not used any more");
    }
    return underWay >= AT_ONCE ? Optional.of("busy with other searches") : breaker.silence();
  }

  private CompletableFuture<String> start(Prompt prompt) {
    if (client.isEmpty()) {
      client = Optional.of(connecting.get());
    }
    underWay++;
    CompletableFuture<String> answer =
        client.get().complete(prompt).whenComplete((text, failure) -> ended(prompt, failure));
    if (!answer.isCompletedExceptionally()) {
      answers.put(prompt, answer);
    }
    return answer;
  }

  private void ended(Prompt prompt, @Nullable Throwable failure) {
    synchronized (answers) {
      underWay--;
      if (failure == null) {
        breaker.succeeded();
      } else {
        answers.remove(prompt);
        breaker.failed(reason(failure));
      }
    }
  }

  private static Reply await(CompletableFuture<String> answer, Duration patience) {
    try {
      return new Reply.Said(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return new Reply.Late();
    } catch (ExecutionException e) {
      return new Reply.Broke(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Broke("the search was interrupted");
    }
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    return cause instanceof ChatFailure known ? known.reason() : "it failed: " + cause;
  }

  /// Ends the questions under way; later ones are not asked.
  @Override
  public void close() {
    Optional<ChatClient> open;
    synchronized (answers) {
      closed = true;
      open = client;
      client = Optional.empty();
    }
    open.ifPresent(ChatClient::close);
  }
}
