package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.Announcement;
import symposium.core.library.DatedPaper;
import symposium.core.library.PaperDays;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class SqlitePaperDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path home;
  private SqliteCatalog catalog;
  private PaperDays days;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
    days = catalog.days();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private void store(String id, String published) {
    catalog.write(
        transaction -> {
          transaction.put(
              Papers.paper(id, "On " + id)
                  .categories(List.of("cs.IR", "cs.CL"))
                  .published(Optional.of(PublicationDate.parse(published)))
                  .build());
          return true;
        });
  }

  private void announce(String id, LocalDate day, Announcement.Type type) {
    catalog.announcements().add(List.of(new Announcement(PaperId.of(id), day, type)));
  }

  private List<String> on(LocalDate first, LocalDate last) {
    return days.between(first, last, 0, 100).stream()
        .map(dated -> dated.paper().id().value() + " " + dated.day())
        .toList();
  }

  @Test
  void anAnnouncedPaperIsOnTheDayItWasAnnouncedOnly() {
    store("arxiv:2611.00001", "2026-11-20");
    announce("arxiv:2611.00001", MONDAY, Announcement.Type.NEW);
    DatedPaper dated = days.between(MONDAY, MONDAY, 0, 10).getFirst();
    assertEquals(Optional.of(Announcement.Type.NEW), dated.announced());
    assertFalse(dated.isEstimate());
    assertEquals(List.of(), on(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)));
  }

  @Test
  void aPaperNobodyAnnouncedIsOnItsFirstDateAsAnEstimate() {
    store("arxiv:1901.00001", "2019-01-02");
    LocalDate day = LocalDate.of(2019, 1, 2);
    assertTrue(days.between(day, day, 0, 10).getFirst().isEstimate());
    assertEquals(1, days.count(day, day));
  }

  @Test
  void aReplacementDoesNotMoveAPaper() {
    store("arxiv:1901.00001", "2019-01-02");
    announce("arxiv:1901.00001", MONDAY, Announcement.Type.REPLACE);
    assertEquals(List.of(), on(MONDAY, MONDAY));
    assertEquals(1, days.count(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 1, 2)));
  }

  @Test
  void aLateCrossListDoesNotMoveAPaperButAnEarlyOneDatesIt() {
    store("arxiv:1901.00001", "2019-01-02");
    store("arxiv:2611.00002", "2026-11-20");
    announce("arxiv:1901.00001", MONDAY, Announcement.Type.CROSS);
    announce("arxiv:2611.00002", MONDAY, Announcement.Type.CROSS);
    assertEquals(List.of("2611.00002 2026-11-23"), on(MONDAY, MONDAY));
  }

  @Test
  void aSecondAnnouncementIsNoNews() {
    store("arxiv:2611.00001", "2026-11-20");
    announce("arxiv:2611.00001", MONDAY, Announcement.Type.NEW);
    announce("arxiv:2611.00001", MONDAY.plusDays(1), Announcement.Type.CROSS);
    assertEquals(List.of(), on(MONDAY.plusDays(1), MONDAY.plusDays(1)));
    assertEquals(List.of("2611.00001 2026-11-23"), on(MONDAY, MONDAY.plusDays(6)));
  }

  @Test
  void anAnnouncementFindsAPaperByItsAlias() {
    catalog.write(
        transaction -> {
          transaction.put(
              Papers.paper("arxiv:2611.00001", "On two ids")
                  .aliases(List.of(PaperId.of("arxiv:2611.09999")))
                  .published(Optional.of(PublicationDate.parse("2026-11-20")))
                  .build());
          return true;
        });
    announce("arxiv:2611.09999", MONDAY, Announcement.Type.NEW);
    assertEquals(
        List.of("2611.00001 2026-11-23"),
        on(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
  }

  @Test
  void aMonthHoldsPapersKnownToTheMonthOnlyAndAWeekDoesNot() {
    store("arxiv:1906.00001", "2019-06");
    store("arxiv:1906.00002", "2019-06-12");
    store("arxiv:1906.00003", "2019");
    assertEquals(
        List.of("1906.00002 2019-06-12", "1906.00001 2019-06-01"),
        on(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30)));
    assertEquals(1, days.count(LocalDate.of(2019, 5, 30), LocalDate.of(2019, 7, 3)));
  }

  @Test
  void neighboursSkipEmptyDays() {
    store("arxiv:1901.00001", "2019-01-02");
    store("arxiv:2611.00001", "2026-11-20");
    announce("arxiv:2611.00001", MONDAY, Announcement.Type.NEW);
    store("arxiv:1906.00001", "2019-06");
    LocalDate between = LocalDate.of(2026, 11, 22);
    assertEquals(Optional.of(LocalDate.of(2019, 1, 2)), days.lastBefore(between));
    assertEquals(Optional.of(MONDAY), days.firstAfter(between));
    assertEquals(Optional.of(MONDAY), days.lastBefore(LocalDate.of(2027, 1, 1)));
    assertEquals(Optional.empty(), days.firstAfter(MONDAY));
    assertEquals(Optional.empty(), days.lastBefore(LocalDate.of(2019, 1, 2)));
  }

  @Test
  void pagesAreCutFromTheSameOrder() {
    for (int i = 1; i <= 5; i++) {
      store("arxiv:2611.0000" + i, "2026-11-2" + (i % 2));
    }
    LocalDate first = LocalDate.of(2026, 11, 1);
    List<String> all = on(first, MONDAY);
    var pages = new ArrayList<String>();
    for (int offset = 0; offset < 6; offset += 2) {
      days.between(first, MONDAY, offset, 2)
          .forEach(dated -> pages.add(dated.paper().id().value() + " " + dated.day()));
    }
    assertEquals(all, pages);
    assertEquals("2611.00005 2026-11-21", all.getFirst());
  }

  @Test
  void headlinesCarryThePrimaryCategory() {
    store("arxiv:2611.00001", "2026-11-20");
    var titles = new ArrayList<PaperDays.Headline>();
    days.forEachTitle(LocalDate.of(2026, 1, 1), MONDAY, titles::add);
    assertEquals("On arxiv:2611.00001", titles.getFirst().title());
    assertEquals(Optional.of("cs.IR"), titles.getFirst().category());
  }

  @Test
  void removedPapersHaveNoDay() {
    store("arxiv:2611.00001", "2026-11-20");
    announce("arxiv:2611.00001", MONDAY, Announcement.Type.NEW);
    catalog.write(transaction -> transaction.remove(PaperId.of("arxiv:2611.00001")));
    assertEquals(0, days.count(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
    assertEquals(Optional.empty(), days.lastBefore(MONDAY.plusDays(9)));
  }
}
