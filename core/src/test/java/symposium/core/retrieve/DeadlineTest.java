package symposium.core.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

  @Test
  void noneNeverExpires() {
    assertFalse(Deadline.none().expired());
    assertEquals(Long.MAX_VALUE, Deadline.none().remainingNanos());
  }

  @Test
  void nothingIsLeftOnceItHasPassed() {
    Deadline past = Deadline.in(Duration.ZERO);
    assertTrue(past.expired());
    assertEquals(0, past.remainingNanos());
  }

  @Test
  void aFarOneHasTimeLeft() {
    Deadline far = Deadline.in(Duration.ofDays(36_500));
    assertFalse(far.expired());
    assertTrue(far.remainingNanos() > 0);
  }
}
