package symposium.follow.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-W47", "2026-11", "2026-W53", "2024-02-29"})
  void whatIsWrittenIsReadBack(String text) {
    assertEquals(text, Period.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W53, 2026-12-28, 2027-01-03",
    "2026-W01, 2025-12-29, 2026-01-04",
    "2026-W48, 2026-11-23, 2026-11-29",
    "2026-02, 2026-02-01, 2026-02-28",
    "2026-11-23, 2026-11-23, 2026-11-23",
  })
  void aPeriodHasItsDays(String text, LocalDate first, LocalDate last) {
    assertEquals(first, Period.parse(text).first());
    assertEquals(last, Period.parse(text).last());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-W53, 2025 has the weeks W01 to W52",
    "2026-W00, 2026 has the weeks W01 to W53",
    "2026-02-30, February 2026 has 28 days",
    "2026-13, the months 01 to 12",
    "0000-01-01, a year must be in",
    "9999-12-31, a year must be in",
    "yesterday, a day is 2026-11-23",
    "2026-11-23T00:00, a day is 2026-11-23",
    "2026-1-1, a day is 2026-11-23",
  })
  void aBadPeriodIsExplained(String text, String expected) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text)).getMessage();
    assertTrue(String.valueOf(message).contains(expected), message);
  }

  @Test
  void aPeriodOfAnotherKindIsRefusedWithAnExample() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Period.parse(Period.Kind.WEEK, "2026-11-23"))
            .getMessage();
    assertEquals("'2026-11-23' is a day where a week such as 2026-W48 is wanted", message);
  }

  @Test
  void aDayAroundNewYearIsInTheWeekOfItsThursday() {
    assertEquals("2026-W53", Period.of(Period.Kind.WEEK, LocalDate.of(2027, 1, 3)).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-23 | Monday, 23 November 2026",
        "2026-W48 | Week 48 of 2026, 23 November to 29 November",
        "2026-11 | November 2026",
      })
  void aPeriodHasANameForPeople(String text, String title) {
    assertEquals(title, Period.parse(text).title());
  }
}
