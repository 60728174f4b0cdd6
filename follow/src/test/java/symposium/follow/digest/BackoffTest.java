package symposium.follow.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {

  @Test
  void waitsDoubleUpToAnHour() {
    assertEquals(
        List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L),
        IntStream.rangeClosed(1, 8).mapToObj(n -> Backoff.after(n).toMinutes()).toList());
    assertEquals(Backoff.LONGEST, Backoff.after(Integer.MAX_VALUE));
    assertEquals(Duration.ofMinutes(1), Backoff.after(0));
  }

  @Test
  void anAbsentServerIsWaitedForAboutFourDays() {
    long hours =
        IntStream.range(1, Backoff.MOST).mapToLong(n -> Backoff.after(n).toMinutes()).sum() / 60;
    assertTrue(hours > 3 * 24 && hours <= 4 * 24, hours + " h");
  }
}
