package symposium.core.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;

final class TimetableTest {

  @ParameterizedTest
  @CsvSource({
    "daily, 7, UTC, 2026-11-24T06:59:59Z, 2026-11-24T07:00:00Z",
    "daily, 7, UTC, 2026-11-24T07:00:00Z, 2026-11-25T07:00:00Z",
    "daily, 7, Europe/Berlin, 2026-11-24T06:00:00Z, 2026-11-25T06:00:00Z",
    "weekly, 7, UTC, 2026-11-23T07:00:00Z, 2026-11-30T07:00:00Z",
    "weekly, 7, UTC, 2026-11-22T07:00:00Z, 2026-11-23T07:00:00Z",
    "daily, 23, Pacific/Kiritimati, 2026-11-24T09:30:00Z, 2026-11-25T09:00:00Z",
  })
  void theNextDigestIsDueAtTheReadersHour(
      String rhythm, String hour, String zone, Instant now, Instant due) {
    assertEquals(due, Timetable.parse(rhythm, hour, zone).after(now));
  }

  @Test
  void anHourThatClocksSkipIsDueWhenItWouldHaveBeenOver() {
    Timetable two = Timetable.parse("daily", "2", "Europe/Berlin");
    Instant due = two.after(Instant.parse("2026-03-28T12:00:00Z"));
    assertEquals(Instant.parse("2026-03-29T01:00:00Z"), due);
    assertEquals(Instant.parse("2026-03-30T00:00:00Z"), two.after(due));
  }

  @Test
  void anHourThatClocksRepeatIsDueOnce() {
    Timetable two = Timetable.parse("daily", "2", "Europe/Berlin");
    Instant due = two.after(Instant.parse("2026-10-24T12:00:00Z"));
    assertEquals(Instant.parse("2026-10-25T00:00:00Z"), due);
    assertEquals(Instant.parse("2026-10-26T01:00:00Z"), two.after(due));
  }

  @Test
  void aDayThatAZoneSkipsIsDueOnceWithTheNext() {
    Timetable seven = Timetable.parse("daily", "7", "Pacific/Apia");
    Instant friday = seven.after(Instant.parse("2011-12-29T18:00:00Z"));
    assertEquals(Instant.parse("2011-12-30T17:00:00Z"), friday);
    assertEquals(Instant.parse("2011-12-31T17:00:00Z"), seven.after(friday));
  }

  @Test
  void theLastDueMomentIsTheOneBeforeTheNext() {
    Timetable weekly = Timetable.parse("weekly", "9", "America/New_York");
    Instant now = Instant.parse("2026-11-24T02:00:00Z");
    assertEquals(Instant.parse("2026-11-23T14:00:00Z"), weekly.upTo(now));
    assertEquals(weekly.after(weekly.before(weekly.upTo(now))), weekly.upTo(now));
  }

  @ParameterizedTest
  @CsvSource({
    "hourly, 7, UTC, hourly",
    "daily, 24, UTC, 24",
    "daily, -1, UTC, -1",
    "daily, noon, UTC, noon",
    "daily, 7, Europe/Atlantis, Europe/Atlantis",
  })
  void whatCannotBeATimetableIsNamed(String rhythm, String hour, String zone, String named) {
    var refusal = assertThrows(InvalidInput.class, () -> Timetable.parse(rhythm, hour, zone));
    assertTrue(refusal.explanation().contains(named), refusal.explanation());
  }
}
