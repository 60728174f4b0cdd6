package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

final class SqliteMarksTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final ReaderId BEN = new ReaderId(8);
  private static final PaperId ONE = PaperId.of("arxiv:2401.00001");
  private static final PaperId TWO = PaperId.of("arxiv:2401.00002");
  private static final Instant DAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private Marks marks;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
    marks = catalog.marks();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void aMarkKeepsItsFirstTime() {
    marks.set(new Marked(ANNA, ONE, Mark.READ, DAY));
    marks.set(new Marked(ANNA, ONE, Mark.READ, DAY.plusSeconds(60)));
    assertEquals(List.of(new Marked(ANNA, ONE, Mark.READ, DAY)), marks.list(ANNA, Mark.READ, 10));
  }

  @Test
  void readersDoNotSeeEachOthersMarks() {
    marks.set(new Marked(ANNA, ONE, Mark.SAVED, DAY));
    assertEquals(Map.of(), marks.of(BEN, List.of(ONE, TWO)));
    assertEquals(Map.of(ONE, Set.of(Mark.SAVED)), marks.of(ANNA, List.of(ONE, TWO)));
  }

  @Test
  void clearingTellsWhetherTheMarkWasSet() {
    marks.set(new Marked(ANNA, ONE, Mark.UPVOTED, DAY));
    assertFalse(marks.clear(BEN, ONE, Mark.UPVOTED));
    assertTrue(marks.clear(ANNA, ONE, Mark.UPVOTED));
    assertFalse(marks.clear(ANNA, ONE, Mark.UPVOTED));
  }

  @Test
  void aTimeSpanCountsAllReadersAndKeepsItsNewest() {
    marks.set(new Marked(ANNA, ONE, Mark.UPVOTED, DAY));
    marks.set(new Marked(BEN, ONE, Mark.UPVOTED, DAY.plusSeconds(1)));
    marks.set(new Marked(BEN, TWO, Mark.READ, DAY.plusSeconds(2)));
    assertEquals(
        List.of(BEN, BEN),
        marks.between(DAY, DAY.plusSeconds(3), 2).stream().map(Marked::reader).toList());
    assertEquals(1, marks.between(DAY, DAY.plusSeconds(1), 10).size());
  }
}
