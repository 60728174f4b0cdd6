package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.Announcement;
import symposium.core.library.Signal;
import symposium.core.model.PaperId;
import symposium.core.reader.Pick;
import symposium.core.reader.ReaderId;
import symposium.core.reader.Submission;

final class SqliteSignalsTest {

  private static final PaperId ONE = PaperId.of("arxiv:2611.00001");
  private static final PaperId TWO = PaperId.of("arxiv:2611.00002");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path home;
  private SqliteCatalog catalog;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void theLastCountOfADayStays() {
    var early = new Signal(ONE, Signal.Kind.HF_UPVOTES, MONDAY, 3);
    var late = new Signal(ONE, Signal.Kind.HF_UPVOTES, MONDAY, 9);
    catalog.signals().put(List.of(early));
    catalog.signals().put(List.of(late));
    assertEquals(List.of(late), catalog.signals().between(MONDAY, MONDAY, 10));
  }

  @Test
  void aLimitKeepsTheNewestCounts() {
    var old = new Signal(ONE, Signal.Kind.GITHUB_STARS, MONDAY.minusDays(1), 100);
    var young = new Signal(ONE, Signal.Kind.GITHUB_STARS, MONDAY, 120);
    catalog.signals().put(List.of(old, young));
    assertEquals(List.of(old, young), catalog.signals().between(MONDAY.minusDays(9), MONDAY, 10));
    assertEquals(List.of(young), catalog.signals().between(MONDAY.minusDays(9), MONDAY, 1));
  }

  @Test
  void theStrongestAnnouncementOfADayStays() {
    var cross = new Announcement(ONE, MONDAY, Announcement.Type.CROSS);
    var fresh = new Announcement(ONE, MONDAY, Announcement.Type.NEW);
    assertEquals(1, catalog.announcements().add(List.of(cross)));
    assertEquals(1, catalog.announcements().add(List.of(fresh)));
    assertEquals(0, catalog.announcements().add(List.of(cross, fresh)));
    assertEquals(List.of(fresh), catalog.announcements().on(MONDAY));
    assertEquals(Map.of(ONE, List.of(fresh)), catalog.announcements().of(List.of(ONE, TWO)));
    assertEquals(Optional.of(MONDAY), catalog.announcements().latestDay());
  }

  @Test
  void aPickKeepsItsTimeWhenItsNoteChanges() {
    var people = catalog.recommendations();
    people.pick(new Pick(ReaderId.OWNER, ONE, "worth it", NOON));
    people.pick(new Pick(ReaderId.OWNER, ONE, "worth an hour", NOON.plusSeconds(9)));
    var kept = new Pick(ReaderId.OWNER, ONE, "worth an hour", NOON);
    assertEquals(Map.of(ONE, kept), people.picks(List.of(ONE, TWO)));
    assertEquals(List.of(kept), people.picked(NOON, NOON.plusSeconds(1), 10));
    assertTrue(people.unpick(ONE));
    assertFalse(people.unpick(ONE));
  }

  @Test
  void aPaperIsSubmittedOnce() {
    var people = catalog.recommendations();
    assertTrue(people.submit(new Submission(ReaderId.OWNER, TWO, NOON)));
    assertFalse(people.submit(new Submission(new ReaderId(2), TWO, NOON.plusSeconds(1))));
    assertEquals(1, people.submitted(NOON, NOON.plusSeconds(60), 10).size());
  }
}
