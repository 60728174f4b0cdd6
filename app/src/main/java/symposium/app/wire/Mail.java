package symposium.app.wire;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.catalog.SqliteCatalog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Letter;
import symposium.core.digest.MailSubscription;
import symposium.core.error.NotFound;
import symposium.core.error.SymposiumException;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestContent;
import symposium.follow.digest.DigestDesk;
import symposium.follow.digest.MorningRun;
import symposium.follow.digest.Runner;
import symposium.follow.mail.MailCheck;
import symposium.follow.mail.MailServer;
import symposium.follow.mail.Mailer;
import symposium.follow.mail.SmtpMailer;

/// Digests by mail of one library. Nothing is sent unless a home's `mail.properties` names a
/// server. Thread-safe.
public final class Mail {

  private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
  private static final String NO_SERVER =
      "No mail server is named in mail.properties (docs/guide/digest.md).";

  private final DigestDesk desk;
  private final Runner runner;
  private final MorningRun morning;
  private final Mailer mailer;
  private final Optional<MailServer> server;
  private final URI base;
  private final AtomicReference<String> waitsFor = new AtomicReference<>("");

  private Mail(
      DigestDesk.Parts parts,
      Mailer mailer,
      Optional<MailServer> server,
      Supplier<Optional<String>> obstacle) {
    this.desk = new DigestDesk(parts);
    this.runner = desk.runner();
    this.mailer = mailer;
    this.server = server;
    this.base = parts.base();
    this.morning = new MorningRun(parts, runner, mailer, obstacle);
  }

  /// A broken settings file keeps letters waiting, saying why, and does not keep the library shut.
  static Mail open(
      Home home,
      SqliteCatalog catalog,
      DigestContent content,
      Supplier<Optional<String>> obstacle) {
    InstantSource clock = InstantSource.system();
    URI base = URI.create("http://127.0.0.1:8080");
    Optional<MailServer> server = Optional.empty();
    Mailer mailer;
    try {
      MailFile file = MailFile.read(home);
      base = file.base();
      server = file.server();
      mailer =
          file.server()
              .<Mailer>map(named -> new SmtpMailer(named, clock))
              .orElseGet(() -> new NoServer(NO_SERVER));
    } catch (SymposiumException e) {
      mailer = new NoServer(e.explanation());
    }
    var parts =
        new DigestDesk.Parts(catalog.subscriptions(), catalog.digestLog(), content, base, clock);
    return new Mail(parts, mailer, server, obstacle);
  }

  /// The server that mail goes through.
  ///
  /// @return its name, or empty when none can be used
  public Optional<String> host() {
    return server.map(MailServer::host);
  }

  /// Where readers ask for digests.
  ///
  /// @return the desk
  public DigestDesk desk() {
    return desk;
  }

  /// Whether letters could be sent now.
  ///
  /// @return empty when they could, else why not, a complete sentence
  public Optional<String> check() {
    return switch (mailer.check()) {
      case Mailer.Answer.Taken taken -> Optional.empty();
      case Mailer.Answer.Later later -> Optional.of(later.because());
      case Mailer.Answer.Never never -> Optional.of(never.because());
    };
  }

  /// Whether those who get mails will believe them, as far as that can be told from here.
  ///
  /// @return findings; one that is bad where no server can be used
  public List<MailCheck.Finding> examine() {
    return server
        .map(one -> MailCheck.of(one, base, InstantSource.system().instant()))
        .orElseGet(() -> List.of(new MailCheck.Finding(false, check().orElse(NO_SERVER))));
  }

  /// What digests wait for.
  ///
  /// @return a complete sentence, or empty when none is due
  public Optional<String> waitsFor() {
    return Optional.of(waitsFor.get()).filter(text -> !text.isEmpty());
  }

  /// Runs a reader's digest for a moment and sends what is due.
  ///
  /// @param reader whose
  /// @param due the moment
  /// @return the run with its outcome
  /// @throws NotFound when the reader has no confirmed subscription
  public DigestRun run(ReaderId reader, Instant due) {
    MailSubscription subscription =
        desk.of(reader)
            .filter(one -> one.state() == MailSubscription.State.ACTIVE)
            .orElseThrow(
                () ->
                    new NotFound(
                        "There is no confirmed subscription; ask for one with symposium digest"
                            + " subscribe and press the button in the mail."));
    DigestRun run = runner.run(subscription, due);
    round();
    return desk.runs(reader, 1_000).stream()
        .filter(one -> one.due().equals(run.due()))
        .findFirst()
        .orElse(run);
  }

  /// Composes what is due and sends what waits. One round at a time.
  public synchronized void round() {
    try {
      waitsFor.set(morning.round().orElse(""));
    } catch (SymposiumException e) {
      waitsFor.set(e.explanation());
      LOG.warn("digests: {}", e.explanation());
    } catch (RuntimeException e) {
      waitsFor.set("The last round of digests failed: " + e);
      LOG.error("digests", e);
    }
  }

  /// Does a round every half minute until it is closed.
  Rounds every() {
    synchronized (this) {
      morning.recover();
    }
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("digests").factory());
    ScheduledFuture<?> rounds =
        timer.scheduleWithFixedDelay(
            this::round, 1_000, BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
    return new Rounds(timer, rounds);
  }

  /// The rounds of a running server. A round under way is waited for, not interrupted: an interrupt
  /// would close the index under it. Thread-safe.
  record Rounds(ScheduledExecutorService timer, ScheduledFuture<?> rounds)
      implements AutoCloseable {
    @Override
    public void close() {
      rounds.cancel(false);
      timer.close();
    }
  }

  /// What letters wait for where no server can be used.
  private record NoServer(String because) implements Mailer {
    @Override
    public Answer send(Letter letter) {
      return new Answer.Later(because);
    }

    @Override
    public Answer check() {
      return new Answer.Later(because);
    }
  }
}
