package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.digest.Consent;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Subscriptions;
import symposium.core.digest.Timetable;
import symposium.core.reader.ReaderId;

final class SqliteSubscriptionsTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private Subscriptions subscriptions;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    subscriptions = catalog.subscriptions();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void whatWasPutIsFound() {
    var pending = pending("anna@example.org", "t1");
    subscriptions.put(pending);
    assertEquals(Optional.of(pending), subscriptions.of(ANNA));
    assertEquals(List.of(), subscriptions.active());
    var active = pending.confirmed(new Consent(NOW.plusSeconds(5), "abc"));
    subscriptions.put(active);
    assertEquals(List.of(active), subscriptions.active());
    subscriptions.put(active.stopped());
    assertEquals(List.of(), subscriptions.active());
  }

  @Test
  void aFormerAddresssTokenStaysKnown() {
    subscriptions.put(pending("anna@example.org", "t1"));
    subscriptions.put(pending("anna@example.com", "t2"));
    assertEquals(
        Optional.of(new Subscriptions.Holder(ANNA, new MailAddress("anna@example.org"))),
        subscriptions.holder("t1"));
    assertEquals(Optional.empty(), subscriptions.holder("t3"));
  }

  @Test
  void aSecretIsMadeOnce() {
    assertEquals("one", subscriptions.secret("links", () -> "one"));
    assertEquals("one", subscriptions.secret("links", () -> "two"));
    assertEquals("three", subscriptions.secret("other", () -> "three"));
  }

  @Test
  void aReplacedFeedTokenLeadsNowhere() {
    assertEquals("f1", subscriptions.feedToken(ANNA, () -> "f1"));
    assertEquals("f1", subscriptions.feedToken(ANNA, () -> "f2"));
    assertEquals(Optional.of(ANNA), subscriptions.feedReader("f1"));
    subscriptions.replaceFeedToken(ANNA, "f3");
    assertEquals(Optional.empty(), subscriptions.feedReader("f1"));
    assertEquals(Optional.of(ANNA), subscriptions.feedReader("f3"));
  }

  private static MailSubscription pending(String address, String token) {
    return new MailSubscription(
        ANNA,
        new MailAddress(address),
        MailSubscription.State.PENDING,
        Timetable.parse("daily", "7", "Europe/Berlin"),
        NOW,
        Optional.empty(),
        token);
  }
}
