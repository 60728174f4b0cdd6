package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.PaperId;
import symposium.core.reader.Deliveries;
import symposium.core.reader.Delivery;
import symposium.core.reader.PaperNote;
import symposium.core.reader.PaperNotes;
import symposium.core.reader.ReaderId;

final class SqlitePaperNotesTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final ReaderId BEN = new ReaderId(8);
  private static final PaperId ONE = PaperId.of("arxiv:2401.00001");
  private static final PaperId TWO = PaperId.of("arxiv:2401.00002");
  private static final Instant DAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private PaperNotes notes;
  private Deliveries deliveries;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
    notes = catalog.notes();
    deliveries = catalog.deliveries();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private static PaperNote note(ReaderId reader, PaperId paper, String text, String... tags) {
    return new PaperNote(reader, paper, new TreeSet<>(Set.of(tags)), text, DAY);
  }

  @Test
  void aNoteReplacesTheOneBeforeAndAnEmptyOneIsForgotten() {
    notes.put(note(ANNA, ONE, "first", "old"));
    notes.put(note(ANNA, ONE, "second", "To Read ", "moe"));
    assertEquals(Map.of(ONE, note(ANNA, ONE, "second", "moe", "to read")), all(ANNA));
    notes.put(note(ANNA, ONE, " "));
    assertEquals(Map.of(), all(ANNA));
    assertEquals(Map.of(), notes.tags(ANNA));
  }

  @Test
  void papersAreFoundByTagOfTheirReaderOnly() {
    notes.put(note(ANNA, ONE, "", "moe"));
    notes.put(note(ANNA, TWO, "", "moe", "thesis"));
    notes.put(note(BEN, ONE, "", "moe"));
    assertEquals(Map.of("moe", 2, "thesis", 1), notes.tags(ANNA));
    assertEquals(
        List.of(TWO), notes.tagged(ANNA, "thesis", 10).stream().map(PaperNote::paper).toList());
    assertEquals(List.of(), notes.tagged(BEN, "thesis", 10));
  }

  @Test
  void aDeliveryIsRememberedWithItsEditionForItsReaderOnly() {
    deliveries.record(List.of(new Delivery(ANNA, ONE, "2026-11-01", DAY)));
    var second = new Delivery(ANNA, ONE, "2026-11-20", DAY.plusSeconds(60));
    deliveries.record(List.of(second));
    assertEquals(Map.of(ONE, second), deliveries.of(ANNA, List.of(ONE, TWO)));
    assertEquals(Map.of(), deliveries.of(BEN, List.of(ONE, TWO)));
    assertEquals(List.of(second), deliveries.since(ANNA, DAY, 10));
    assertEquals(List.of(), deliveries.since(ANNA, DAY.plusSeconds(61), 10));
  }

  private Map<PaperId, PaperNote> all(ReaderId reader) {
    return notes.of(reader, List.of(ONE, TWO));
  }
}
