package symposium.follow.digest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Letter;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;

/// Writes digests and the question whether an address is right. Thread-safe: immutable.
///
/// @param base where this library is reached, without a slash at the end
/// @param links makes Message-IDs nobody can guess
record DigestWriter(URI base, SignedLinks links) {

  private static final int LONGEST_WINDOW = 31;

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
    List<String> notes = new ArrayList<>(papers.notes());
    List<DigestContent.Item> items = sound(papers.items(), notes);
    var kept =
        new DigestContent.Papers(
            Math.max(papers.seen(), items.size()), items, papers.emptyBecause(), notes);
    LocalDate from = until.minusDays(days - 1L);
    var issue =
        new Issue(
            from,
            until,
            kept,
            previous.flatMap(DigestWriter::trouble),
            base,
            URI.create(base + "/u/" + subscription.token()));
    return new Preview(
        from,
        until,
        kept.seen(),
        items.size(),
        items.isEmpty()
            ? Optional.of(papers.emptyBecause().orElse("No new paper fits what you follow."))
            : Optional.empty(),
        issue.subject(),
        TextMail.of(issue),
        HtmlMail.of(issue));
  }

  /// Papers that can be written; one that cannot is told of and left out.
  private static List<DigestContent.Item> sound(
      List<DigestContent.Item> items, List<String> notes) {
    var sound = new ArrayList<DigestContent.Item>();
    for (DigestContent.Item item : items) {
      try {
        Days.why(item);
        Days.authors(item.paper());
        Days.beginning(item.paper());
        sound.add(item);
      } catch (RuntimeException e) {
        notes.add("The paper %s cannot be shown and was left out.".formatted(item.paper().id()));
      }
    }
    return List.copyOf(sound);
  }

  private static Optional<String> trouble(DigestRun previous) {
    return switch (previous.outcome()) {
      case Outcome.Failed failed ->
          Optional.of(
              "The digest due %s did not arrive: %s".formatted(previous.due(), failed.because()));
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
    String html =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Confirm your address</title>
        <meta name="color-scheme" content="light dark"></head>
        <body style="font:16px/1.5 system-ui,Arial,sans-serif;max-width:640px;margin:24px auto;padding:0 16px">
        <p>Somebody, probably you, asked for a digest of papers to this address.</p>
        <p><a href="%s">Confirm the address</a>, within seven days.</p>
        <p>If it was not you, do nothing: you get no other mail.</p>
        </body></html>
        """
            .formatted(HtmlMail.escape(address));
    return new Letter(
        messageId("confirm"),
        subscription.reader(),
        subscription.address(),
        "Confirm your address for the digest of papers",
        text,
        html,
        now,
        Optional.empty());
  }

  private String messageId(String kind) {
    String host = Optional.ofNullable(base.getHost()).orElse("localhost");
    String right = host.matches("[A-Za-z0-9.-]+") ? host : "localhost";
    return kind + "." + links.fresh() + "@" + right;
  }
}
