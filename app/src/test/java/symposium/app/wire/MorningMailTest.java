package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.digest.Consent;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Mailing;
import symposium.core.digest.Outcome;
import symposium.core.digest.Timetable;
import symposium.core.error.IndexUnavailable;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestContent;
import symposium.follow.mail.Mailer;

/// Digests from the clock to the mailbox, and everything that breaks in between.
final class MorningMailTest {

  @TempDir Path home;
  private MailRoom room;

  @BeforeEach
  void open() {
    room = new MailRoom(home);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aDigestComesAtItsHourAndOnce() {
    room.now = MailRoom.MONDAY.minusSeconds(60);
    room.round();
    assertEquals(0, room.mails().size());
    room.now = MailRoom.MONDAY;
    room.round();
    room.round();
    room.restart();
    room.round();
    assertEquals(1, room.mails().size());
    assertEquals(1, room.times("Paper 2026-11-23/2"));
    assertEquals(List.of(new Outcome.Sent(MailRoom.MONDAY)), room.outcomes());
  }

  @Test
  void aFaultWhileSendingIsAFailureThatIsTriedAgain() {
    Mailer real = room.mailer;
    room.mailer =
        MailRoom.answering(
            letter -> {
              throw new IllegalStateException("a fault of ours");
            });
    room.round();
    var failed = assertInstanceOf(Outcome.Failed.class, room.outcomes().getFirst());
    assertTrue(failed.sentence().contains("a fault of ours"), failed.sentence());
    room.mailer = real;
    room.pass(Duration.ofMinutes(30));
    assertInstanceOf(Outcome.Sent.class, room.outcomes().getFirst());
    assertEquals(1, room.mails().size());
  }

  @Test
  void aServerThatIsDownForADayCostsNothingButTime() {
    int port = room.port();
    room.stopMail();
    room.round();
    var failed = assertInstanceOf(Outcome.Failed.class, room.outcomes().getFirst());
    assertEquals(Optional.of(MailRoom.MONDAY.plusSeconds(60)), failed.retryAt());
    assertTrue(failed.sentence().contains("did not take the mail"), failed.sentence());
    assertTrue(failed.sentence().contains("It is tried again at"), failed.sentence());
    room.pass(MailRoom.DAY.plus(Duration.ofHours(2)));
    assertEquals(2, room.runs().size());
    assertTrue(room.outcomes().stream().allMatch(Outcome.Failed.class::isInstance));

    room.startMail(port);
    room.pass(Duration.ofHours(2));
    assertEquals(2, room.mails().size());
    assertEquals(1, room.times("Paper 2026-11-23/1"));
    assertEquals(1, room.times("Paper 2026-11-24/1"));
    assertTrue(
        room.outcomes().stream().allMatch(Outcome.Sent.class::isInstance),
        room.outcomes().toString());
    assertEquals(
        1,
        room.times("The digest of Mon 23 Nov 2026, 07:00 had not left when this one was written"),
        room.mails().toString());
  }

  @Test
  void aServerThatStallsIsTriedAgain() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      room.mailer = MailRoom.smtp(silent.getLocalPort());
      room.round();
    }
    var failed = assertInstanceOf(Outcome.Failed.class, room.outcomes().getFirst());
    assertTrue(failed.retryAt().isPresent());
    room.mailer = MailRoom.smtp(room.port());
    room.pass(Duration.ofMinutes(20));
    assertEquals(1, room.mails().size());
  }

  @Test
  void thePapersOfAMailThatWasRefusedComeWithTheNext() {
    Mailer real = room.mailer;
    room.mailer =
        MailRoom.answering(
            letter -> {
              return new Mailer.Answer.Never("The mailbox is full.");
            });
    room.round();
    assertEquals(
        List.of(new Outcome.Failed("The mailbox is full.", Optional.empty())), room.outcomes());
    room.mailer = real;
    room.now = room.now.plus(MailRoom.DAY);
    room.round();
    assertEquals(1, room.times("Paper 2026-11-23/1"));
    assertEquals(1, room.times("Paper 2026-11-24/1"));
    assertEquals(
        1, room.times("did not arrive, so this one covers its days too: The mailbox is full."));
  }

  @Test
  void aDigestThatCannotBeComposedIsTriedAgainAndToldOf() {
    room.content =
        (reader, asOf, days) -> {
          throw new IndexUnavailable("The index is away.");
        };
    room.round();
    assertEquals(
        List.of(
            new Outcome.Failed("The index is away.", Optional.of(MailRoom.MONDAY.plusSeconds(60)))),
        room.outcomes());
    room.pass(MailRoom.DAY.minus(Duration.ofMinutes(10)));
    assertEquals(1, room.runs().size());
    room.content = room::fresh;
    room.now = MailRoom.MONDAY.plus(MailRoom.DAY);
    room.round();
    assertEquals(1, room.mails().size());
    assertEquals(1, room.times("Paper 2026-11-23/1"));
    assertEquals(1, room.times("so this one covers its days too: The index is away."));
  }

  @Test
  void oneReadersFaultDoesNotKeepAnothersDigest() {
    var ben = new ReaderId(3);
    room.catalog
        .subscriptions()
        .put(
            new MailSubscription(
                ben,
                new MailAddress("ben@example.com"),
                MailSubscription.State.ACTIVE,
                Timetable.parse("daily", "7", "Europe/Berlin"),
                MailRoom.SUBSCRIBED,
                Optional.of(new Consent(MailRoom.SUBSCRIBED, "hash")),
                "other"));
    room.content =
        (reader, asOf, days) -> {
          if (reader.equals(ben)) {
            throw new IllegalStateException("a fault of ours");
          }
          return room.fresh(reader, asOf, days);
        };
    room.round();
    assertEquals(1, room.mails().size());
    assertInstanceOf(
        Outcome.Failed.class, room.catalog.digestLog().runs(ben, 1).getFirst().outcome());
  }

  @Test
  void whatIsWaitedForIsSaidAndNotForever() {
    room.obstacle = Optional.of("arXiv announced nothing today.");
    assertEquals(room.obstacle, room.round());
    room.now = MailRoom.MONDAY.plus(Duration.ofMinutes(119));
    assertEquals(room.obstacle, room.round());
    assertEquals(List.of(), room.runs());
    room.now = MailRoom.MONDAY.plus(Duration.ofHours(2));
    room.round();
    assertEquals(1, room.mails().size());
    assertEquals(1, room.times("waited no longer: arXiv announced nothing today."));
  }

  @Test
  void aDailyDigestWithNothingIsNotSentAndAWeeklyOneSaysSo() {
    room.content =
        (reader, asOf, days) ->
            new DigestContent.Papers(
                12, List.of(), Optional.of("All twelve were sent before."), List.of());
    room.round();
    assertEquals(List.of(new Outcome.Empty("All twelve were sent before.")), room.outcomes());
    assertEquals(0, room.mails().size());
    room.subscribe("weekly", "8", "Europe/Berlin", MailRoom.SUBSCRIBED);
    room.pass(Duration.ofHours(2));
    assertEquals(1, room.mails().size());
    assertTrue(
        room.mails().getFirst().contains("Nothing new, because all twelve were sent before."),
        room.mails().getFirst());
    assertInstanceOf(Outcome.Sent.class, room.outcomes().getLast());
  }

  @Test
  void daysThatWereSleptThroughComeInOneMail() {
    room.round();
    room.now = MailRoom.MONDAY.plus(MailRoom.DAY.multipliedBy(4));
    room.round();
    assertEquals(2, room.mails().size());
    for (int day = 23; day <= 27; day++) {
      assertEquals(1, room.times("Paper 2026-11-%d/1".formatted(day)));
    }
  }

  @Test
  void aClockThatWasFastForAYearStopsNothing() {
    room.now = MailRoom.MONDAY.plus(MailRoom.DAY.multipliedBy(400));
    room.round();
    room.mailer = MailRoom.smtp(1);
    room.now = room.now.plus(MailRoom.DAY);
    room.round();
    room.mailer = MailRoom.smtp(room.port());
    room.now = MailRoom.MONDAY;
    room.round();
    assertEquals(3, room.mails().size(), room.mails().toString());
    room.now = MailRoom.MONDAY.plus(MailRoom.DAY);
    room.round();
    assertEquals(4, room.mails().size());
    assertEquals(1, room.times("Paper 2026-11-23/1"));
    assertEquals(1, room.times("Paper 2026-11-24/1"));
  }

  @Test
  void anAddressConfirmedUnderAFastClockGetsItsMail() {
    room.subscribe(
        "daily", "7", "Europe/Berlin", MailRoom.MONDAY.plus(MailRoom.DAY.multipliedBy(400)));
    room.round();
    assertEquals(1, room.mails().size());
  }

  @Test
  void aClockThatGoesBackAnHourRepeatsNothing() {
    room.round();
    room.now = MailRoom.MONDAY.minusSeconds(3_600);
    room.pass(Duration.ofHours(3));
    assertEquals(1, room.mails().size());
  }

  /// Spring: two o'clock is skipped. Autumn: it comes twice.
  @ParameterizedTest
  @CsvSource({
    "2027-03-27T00:00:00Z, 2027-03-27T01:00:00Z 2027-03-28T01:00:00Z 2027-03-29T00:00:00Z",
    "2026-10-24T00:00:00Z, 2026-10-24T00:00:00Z 2026-10-25T00:00:00Z 2026-10-26T01:00:00Z"
  })
  void nightsInWhichClocksChangeBringOneDigestEach(Instant start, String expected) {
    room.subscribe("daily", "2", "Europe/Berlin", start.minus(Duration.ofHours(3)));
    room.now = start;
    room.pass(Duration.ofDays(3));
    assertEquals(Arrays.stream(expected.split(" ", -1)).map(Instant::parse).toList(), room.due());
    assertEquals(3, room.mails().size());
    assertEquals(
        3, IntStream.range(0, 3).filter(i -> room.times("Paper " + day(start, i)) == 1).count());
  }

  private static String day(Instant start, int later) {
    return start.plus(MailRoom.DAY.multipliedBy(later)).toString().substring(0, 10) + "/1";
  }

  @Test
  void aSubscriptionThatEndedMeanwhileGetsNoMore() {
    Mailer real = room.mailer;
    room.mailer = MailRoom.smtp(1);
    room.round();
    room.catalog
        .subscriptions()
        .put(room.catalog.subscriptions().of(MailRoom.ANNA).orElseThrow().stopped());
    room.mailer = real;
    room.pass(Duration.ofHours(2));
    assertEquals(0, room.mails().size());
    assertEquals(
        Mailing.State.FAILED, room.catalog.digestLog().outbox(MailRoom.ANNA, 1).getFirst().state());
  }
}
