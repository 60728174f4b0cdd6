package symposium.app.wire;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symposium.catalog.SqliteCatalog;
import symposium.core.digest.Consent;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.digest.Timetable;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestContent;
import symposium.follow.digest.DigestDesk;
import symposium.follow.digest.MorningRun;
import symposium.follow.mail.MailServer;
import symposium.follow.mail.Mailer;
import symposium.follow.mail.SmtpMailer;

/// A catalog, a mail server, one subscriber, and a clock that is the test's own.
final class MailRoom implements AutoCloseable {

  static final ReaderId ANNA = new ReaderId(7);
  private static final MailAddress ADDRESS = new MailAddress("anna@example.com");
  static final Instant SUBSCRIBED = Instant.parse("2026-11-22T12:00:00Z");
  static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
  static final Duration DAY = Duration.ofDays(1);

  private final Path home;
  Instant now = MONDAY;
  DigestContent content = this::fresh;
  Optional<String> obstacle = Optional.empty();
  Mailer mailer;
  MorningRun morning;
  SqliteCatalog catalog;
  private GreenMail greenMail;

  MailRoom(Path home) {
    this.home = home;
    this.greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
    this.mailer = smtp(port());
    this.catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    this.morning = chain(catalog.digestLog());
    subscribe("daily", "7", "Europe/Berlin", SUBSCRIBED);
  }

  @Override
  public void close() {
    catalog.close();
    greenMail.stop();
  }

  int port() {
    return greenMail.getSmtp().getPort();
  }

  void stopMail() {
    greenMail.stop();
  }

  void startMail(int port) {
    greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
  }

  Optional<String> round() {
    return morning.round();
  }

  /// A mail server of the test's own making.
  static Mailer answering(Function<Letter, Mailer.Answer> answer) {
    return new Mailer() {
      @Override
      public Answer send(Letter letter) {
        return answer.apply(letter);
      }

      @Override
      public Answer check() {
        throw new IllegalStateException("nobody checks");
      }
    };
  }

  void subscribe(String rhythm, String hour, String zone, Instant at) {
    catalog
        .subscriptions()
        .put(
            new MailSubscription(
                ANNA,
                ADDRESS,
                MailSubscription.State.ACTIVE,
                Timetable.parse(rhythm, hour, zone),
                at,
                Optional.of(new Consent(at, "hash")),
                "t0ken"));
  }

  private DigestDesk.Parts parts(DigestLog log) {
    return new DigestDesk.Parts(
        catalog.subscriptions(),
        log,
        (reader, asOf, days) -> content.compose(reader, asOf, days),
        URI.create("https://papers.example.org"),
        () -> now);
  }

  MorningRun chain(DigestLog log) {
    return new MorningRun(
        parts(log),
        new DigestDesk(parts(log)).runner(),
        answering(letter -> mailer.send(letter)),
        () -> obstacle);
  }

  void restart() {
    catalog.close();
    catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    morning = chain(catalog.digestLog());
    morning.recover();
  }

  static Mailer smtp(int port) {
    return new SmtpMailer(
        new MailServer(
            "127.0.0.1",
            port,
            MailServer.Security.INSECURE_LOOPBACK,
            Optional.empty(),
            new MailAddress("digest@example.org"),
            Optional.empty(),
            Optional.empty(),
            Duration.ofMillis(500)),
        () -> MONDAY);
  }

  /// Two papers a day; those that were delivered are left out, as the feed does.
  DigestContent.Papers fresh(ReaderId reader, LocalDate asOf, int days) {
    List<Paper> papers =
        IntStream.range(0, days)
            .mapToObj(back -> asOf.minusDays(back))
            .flatMap(day -> Stream.of(paper(day, 1), paper(day, 2)))
            .toList();
    var delivered =
        catalog.deliveries().of(reader, papers.stream().map(Paper::id).toList()).keySet();
    List<DigestContent.Item> items =
        papers.stream()
            .filter(paper -> !delivered.contains(paper.id()))
            .map(
                paper ->
                    new DigestContent.Item(
                        paper, "routing", Optional.empty(), List.of("bm25"), false))
            .toList();
    Optional<String> empty =
        items.isEmpty() ? Optional.of("All of them were sent before.") : Optional.empty();
    return new DigestContent.Papers(papers.size(), items, empty, List.of());
  }

  private static Paper paper(LocalDate day, int number) {
    return Paper.builder(
            PaperId.of("local:" + day + "-" + number), "Paper %s/%d".formatted(day, number))
        .build();
  }

  /// Rounds every ten minutes, as long as it takes.
  void pass(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(600)) {
      morning.round();
    }
    now = now.minusSeconds(600);
  }

  List<DigestRun> runs() {
    return catalog.digestLog().runs(ANNA, 100).reversed();
  }

  List<Instant> due() {
    return runs().stream().map(DigestRun::due).toList();
  }

  List<String> mails() {
    return Arrays.stream(greenMail.getReceivedMessages()).map(MailRoom::text).toList();
  }

  private static String text(MimeMessage mail) {
    try {
      Object first = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      return mail.getSubject() + "\n" + first.toString().replaceAll("\\s+", " ");
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  List<String> messageIds() {
    return Arrays.stream(greenMail.getReceivedMessages())
        .map(
            mail -> {
              try {
                return mail.getMessageID();
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  long times(String title) {
    return mails().stream().filter(mail -> mail.contains(title)).count();
  }

  List<Outcome> outcomes() {
    return runs().stream().map(DigestRun::outcome).toList();
  }
}
