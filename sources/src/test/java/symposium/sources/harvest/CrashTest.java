package symposium.sources.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;

final class CrashTest extends HarvestCase {

  @Test
  void killedBetweenPagesItRepeatsNone() {
    september(7);
    store.dieAfterPage(2);
    assertThrows(IllegalStateException.class, this::harvest);
    int asked = server.queries().size();
    HarvestReport report = harvest();

    assertEquals(2, asked);
    assertEquals(0, report.summary().unchanged());
    assertEquals(7, store.papers.size());
    assertEquals(4, new LinkedHashSet<>(server.queries()).size());
    assertEquals(4, server.queries().size());
  }

  @Test
  void killedWhileStoringItRepeatsThatPageAlone() {
    september(7);
    store.dieBeforePage(3);
    assertThrows(IllegalStateException.class, this::harvest);
    HarvestReport report = harvest();

    assertEquals(0, report.summary().unchanged());
    assertEquals(7, store.papers.size());
    assertEquals(4, new LinkedHashSet<>(server.queries()).size());
    assertEquals(5, server.queries().size());
  }

  @Test
  void killedBeforeMidnightItGoesOnAfterFromTheLastStoredDay() {
    september(7);
    store.dieAfterPage(2);
    assertThrows(IllegalStateException.class, this::harvest);
    time.moveTo("2026-11-24T06:00:00Z");
    harvest();

    assertTrue(server.queries().get(3).endsWith("from=2026-09-04"));
    assertEquals(7, store.papers.size());
  }

  @Test
  void afterAHarvestInPiecesTheNextStartsOnTheDayTheListWasBegun() {
    september(5);
    store.dieAfterPage(1);
    assertThrows(IllegalStateException.class, this::harvest);
    time.moveTo("2026-11-25T06:00:00Z");
    harvest();
    time.moveTo("2026-11-26T06:00:00Z");
    harvest();

    assertTrue(
        server.queries().stream().anyMatch(query -> query.endsWith("from=2026-11-23")),
        server.queries().toString());
  }

  @Test
  void anUnreadableCheckpointStartsAnew() {
    september(1);
    store.store(
        java.util.List.of(), java.util.Map.of("harvest.arxiv.cs:cs:IR", "from=x\nfinished=\n=\n"));

    assertEquals(1, harvest().summary().imported());
  }
}
