package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArxivDayTest {

  /// New York is five hours behind in winter and four in summer; 2026-11-27 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T05:29:00Z, 2026-11-23, 2026-11-24T05:30:00Z",
    "2026-11-24T05:30:00Z, 2026-11-24, 2026-11-25T05:30:00Z",
    "2026-11-27T12:00:00Z, 2026-11-27, 2026-11-30T05:30:00Z",
    "2026-11-29T23:00:00Z, 2026-11-27, 2026-11-30T05:30:00Z",
    "2026-07-01T04:29:00Z, 2026-06-30, 2026-07-01T04:30:00Z",
    "2027-03-13T12:00:00Z, 2027-03-12, 2027-03-15T04:30:00Z"
  })
  void theLatestAnnouncementAndTheNextAreKnown(Instant now, LocalDate latest, Instant next) {
    assertEquals(latest, ArxivDay.latest(now));
    assertEquals(next, ArxivDay.next(now));
  }
}
