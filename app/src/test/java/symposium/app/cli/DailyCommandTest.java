package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DailyCommandTest {

  @TempDir static Path folder;

  private static Terminal terminal() {
    return Terminal.at(folder);
  }

  @BeforeAll
  static void importPapers() {
    Papers.imported(folder);
  }

  @Test
  void withoutAPeriodItIsTheLastDayWithPapers() {
    var found = terminal().type("daily", "--format", "jsonl");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("\"estimate\":true"), found.out());
  }

  @Test
  void anEmptyDayNamesTheOneBefore() {
    var found = terminal().type("daily", "2026-01-01", "--as-of", "2026-01-02");
    assertEquals(1, found.code(), found.err());
    assertTrue(found.err().contains("Before: "), found.err());
  }

  @Test
  void byInterestWithoutFollowsSaysSo() {
    var found = terminal().type("daily", "--by", "interest");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.err().contains("You follow nothing yet"), found.err());
  }

  @Test
  void aBadOrderIsExplained() {
    var found = terminal().type("daily", "--by", "age");
    assertEquals(2, found.code());
    assertTrue(found.err().contains("newest or interest"), found.err());
  }

  @Test
  void aBadPeriodIsExplained() {
    var found = terminal().type("daily", "2025-W53");
    assertEquals(2, found.code());
    assertTrue(found.err().contains("2025 has the weeks W01 to W52"), found.err());
  }

  @Test
  void aSmallLibraryHasNoTrends() {
    var found = terminal().type("trending", "--as-of", "2018-01-01");
    assertEquals(1, found.code(), found.err());
    assertTrue(found.err().contains("fewer than 200 papers"), found.err());
  }

  @Test
  void aBadWindowIsExplained() {
    var found = terminal().type("trending", "--window", "year");
    assertEquals(2, found.code());
    assertTrue(found.err().contains("day, week, month"), found.err());
  }
}
