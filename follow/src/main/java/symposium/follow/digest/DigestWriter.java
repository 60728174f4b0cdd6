package symposium.follow.digest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;

/// Writes digests and the question whether an address is right. Thread-safe: immutable.
///
/// @param base where this library is reached, without a slash at the end
/// @param links signs the links beside papers
record DigestWriter(URI base, SignedLinks links) {

  private static final int LONGEST_WINDOW = 31;

  /// How long the links beside a digest's papers are good.
  private static final Duration LINK_LIFE = Duration.ofDays(90);

  /// The days a digest is about: those since the one before, at most a month.
  static int days(MailSubscription subscription, Instant due, Optional<Instant> lastUntil) {
    ZoneId zone = subscription.timetable().zone();
    LocalDate last = due.atZone(zone).toLocalDate();
    LocalDate before =
        lastUntil.orElseGet(() -> subscription.timetable().before(due)).atZone(zone).toLocalDate();
    return Math.clamp(ChronoUnit.DAYS.between(before, last), 1, LONGEST_WINDOW);
  }

  /// The whole digest, before it has a receiver.
  Preview write(
      MailSubscription subscription,
      LocalDate until,
      int days,
      DigestContent.Papers papers,
      Optional<DigestRun> previous) {
    LocalDate from = until.minusDays(days - 1L);
    ZoneId zone = subscription.timetable().zone();
    var issue =
        new Issue(
            from,
            until,
            papers,
            previous.flatMap(run -> trouble(run, zone)),
            new Issue.Addresses(
                base,
                URI.create(base + "/u/" + subscription.token()),
                paper -> less(subscription.reader(), paper, until)));
    return new Preview(
        from,
        until,
        papers.seen(),
        papers.items().size(),
        papers.emptyBecause(),
        issue.subject(),
        TextMail.of(issue),
        HtmlMail.of(issue));
  }

  private String less(ReaderId reader, PaperId paper, LocalDate until) {
    Instant expires = until.atStartOfDay(ZoneOffset.UTC).toInstant().plus(LINK_LIFE);
    return "/less/" + links.sign(SignedLinks.Purpose.LESS, reader.number() + "." + paper, expires);
  }

  /// The papers that can be written; one that cannot is told of and left out.
  static DigestContent.Papers writable(DigestContent.Papers papers) {
    List<String> notes = new ArrayList<>(papers.notes());
    var items = new ArrayList<DigestContent.Item>();
    for (DigestContent.Item item : papers.items()) {
      try {
        Days.why(item);
        Days.title(item.paper());
        Days.authors(item.paper());
        Days.beginning(item.paper());
        items.add(item);
      } catch (RuntimeException e) {
        notes.add("The paper %s cannot be shown and was left out.".formatted(item.paper().id()));
      }
    }
    Optional<String> empty =
        items.isEmpty()
            ? papers.emptyBecause().or(() -> Optional.of("No new paper fits what you follow."))
            : Optional.empty();
    return new DigestContent.Papers(Math.max(papers.seen(), items.size()), items, empty, notes);
  }

  private static Optional<String> trouble(DigestRun previous, ZoneId zone) {
    String due = Days.moment(previous.due(), zone);
    return switch (previous.outcome()) {
      case Outcome.Failed failed when failed.retryAt().isPresent() && previous.kept() > 0 ->
          Optional.of(
              "The digest of %s had not left when this one was written, and follows: %s"
                  .formatted(due, failed.because()));
      case Outcome.Failed failed ->
          Optional.of(
              "The digest of %s did not arrive, so this one covers its days too: %s"
                  .formatted(due, failed.because()));
      case Outcome.Waiting waiting -> Optional.empty();
      case Outcome.Sent sent -> Optional.empty();
      case Outcome.Empty empty -> Optional.empty();
    };
  }

  /// A digest as a letter.
  Letter letter(MailSubscription subscription, Preview preview, Instant now) {
    return new Letter(
        messageId("digest"),
        subscription.reader(),
        subscription.address(),
        preview.subject(),
        preview.text(),
        preview.html(),
        now,
        Optional.of(URI.create(base + "/u/" + subscription.token())));
  }

  /// The question whether an address is right.
  Letter question(MailSubscription subscription, String link, Instant now) {
    String address = base + "/settings/mail/confirm/" + link;
    String text =
        """
        Somebody, probably you, asked for a digest of papers to this address.

        To confirm, open this page within seven days and press the button:
        %s

        If it was not you, do nothing: you get no other mail.
        """
            .formatted(address);
    return new Letter(
        messageId("confirm"),
        subscription.reader(),
        subscription.address(),
        "Confirm your address for the digest of papers",
        text,
        HtmlMail.question(address),
        now,
        Optional.empty());
  }

  /// The link with which a stranger makes an account.
  Letter offer(ReaderId nobody, MailAddress to, String path, Instant now) {
    String address = base + path;
    String text =
        """
        Somebody, probably you, asked for an account to read papers here.

        To make it, open this page within seven days:
        %s

        If it was not you, do nothing: no account is made, and you get no other mail.
        """
            .formatted(address);
    return new Letter(
        messageId("account"),
        nobody,
        to,
        "Make your account",
        text,
        HtmlMail.offer(address),
        now,
        Optional.empty());
  }

  private String messageId(String kind) {
    String host = Optional.ofNullable(base.getHost()).orElse("localhost");
    String right = host.matches("[A-Za-z0-9.-]+") ? host : "localhost";
    return kind + "." + SignedLinks.fresh() + "@" + right;
  }
}
