package symposium.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

  private static final long MILLI = 1_000_000;

  @Test
  void percentilesAreTheNearestRank() {
    Latencies hundred = Latencies.of(LongStream.rangeClosed(1, 100).map(i -> i * MILLI));
    assertEquals(50, hundred.p50());
    assertEquals(99, hundred.p99());
    assertEquals(100, hundred.max());
  }

  @Test
  void oneTimeIsEveryPercentile() {
    Latencies one = Latencies.of(LongStream.of(7 * MILLI));
    assertEquals(7, one.p50());
    assertEquals(7, one.p99());
  }
}
