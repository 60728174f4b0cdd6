package symposium.follow.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symposium.core.model.PaperId;
import symposium.follow.trend.ListedDays;

final class DailyListsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final ListedDays days = new ListedDays();
  private final DailyLists lists = new DailyLists(days);

  @BeforeEach
  void fill() {
    days.add("arxiv:2611.00001", FRIDAY, "One");
    days.add("arxiv:2611.00002", MONDAY, "Two");
    days.add("arxiv:2611.00003", MONDAY, "Three");
    days.add("arxiv:2609.00001", LocalDate.of(2026, 9, 1), "Old");
  }

  private DailyList list(String period) {
    return lists.list(Period.parse(period), MONDAY, 0, 10);
  }

  private static String told(Optional<DailyList.Neighbour> neighbour) {
    return neighbour.map(one -> one.period() + " over " + one.skipped()).orElse("none");
  }

  @Test
  void neighboursTellHowManyEmptyPeriodsTheySkip() {
    assertEquals("2026-11-20 over 2", told(list("2026-11-23").previous()));
    assertEquals("2026-11-23 over 2", told(list("2026-11-20").next()));
    assertEquals("2026-W36 over 10", told(list("2026-W47").previous()));
    assertEquals("2026-09 over 1", told(list("2026-11").previous()));
    assertEquals("none", told(list("2026-11").next()));
  }

  @Test
  void anEmptyDayOffersItsNeighbours() {
    DailyList sunday = list("2026-11-22");
    assertEquals(List.of(), sunday.papers());
    assertEquals("2026-11-20 over 1", told(sunday.previous()));
    assertEquals("2026-11-23 over 0", told(sunday.next()));
  }

  @Test
  void nothingAfterTheAsOfDayIsShown() {
    DailyList month = lists.list(Period.parse("2026-11"), FRIDAY, 0, 10);
    assertEquals(1, month.total());
    assertEquals("none", told(lists.list(Period.parse("2026-11-20"), FRIDAY, 0, 10).next()));
    DailyList future = lists.list(Period.parse("2030-01-01"), FRIDAY, 0, 10);
    assertEquals(0, future.total());
    assertEquals(
        Optional.of(Period.parse("2026-11-20")),
        future.previous().map(DailyList.Neighbour::period));
  }

  @Test
  void anEmptyTodayKnowsTheLastDayWithPapers() {
    assertEquals(Optional.of(MONDAY), lists.lastDay(LocalDate.of(2027, 5, 1)));
    assertEquals(Optional.of(MONDAY), lists.lastDay(MONDAY));
    assertEquals(Optional.empty(), lists.lastDay(LocalDate.of(2000, 1, 1)));
  }

  @Test
  void namedPapersLeadWhereTheyAreOfThePeriod() {
    List<PaperId> leading = List.of(PaperId.of("arxiv:2611.00001"), PaperId.of("arxiv:2609.00001"));
    DailyList month = lists.list(Period.parse("2026-11"), MONDAY, 0, 2, leading);
    assertEquals(1, month.leading());
    assertEquals(3, month.total());
    assertEquals(List.of("One", "Three"), titles(month));
    assertEquals(
        List.of("Two"), titles(lists.list(Period.parse("2026-11"), MONDAY, 2, 2, leading)));
    assertEquals(List.of(), titles(lists.list(Period.parse("2030-01"), MONDAY, 0, 2, leading)));
  }

  private static List<String> titles(DailyList list) {
    return list.papers().stream().map(one -> one.paper().title()).toList();
  }

  @Test
  void pagesFollowOnOneAnother() {
    Period month = Period.parse("2026-11");
    assertEquals(Optional.of(2), lists.list(month, MONDAY, 0, 2).nextOffset());
    assertEquals(Optional.empty(), lists.list(month, MONDAY, 2, 2).nextOffset());
    assertThrows(IllegalArgumentException.class, () -> lists.list(month, MONDAY, 0, 201));
  }
}
