package symposium.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symposium.core.engine.ExpertPool.Question;
import symposium.core.error.Overloaded;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

/// A pool of one thread with one place in its queue, while the thread is held.
final class ExpertPoolTest {

  private static final ExpertResult ANSWER =
      new ExpertResult.Answered(Ranking.empty(), Coverage.FULL);
  private static final ExpertId ONE = new ExpertId("one");
  private static final ExpertId TWO = new ExpertId("two");

  private final ExpertPool pool = new ExpertPool(1, 1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Thread holder = Thread.ofVirtual().unstarted(this::hold);

  private void hold() {
    ExpertId holding = new ExpertId("holding");
    pool.ask(Map.of(holding, computing(this::blockThread)), Deadline.none());
  }

  private ExpertResult blockThread() {
    held.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new AssertionError("an expert is never interrupted", e);
    }
    return ANSWER;
  }

  @BeforeEach
  void holdTheThread() throws InterruptedException {
    holder.start();
    held.await();
  }

  @AfterEach
  void letGo() throws InterruptedException {
    release.countDown();
    holder.join();
    pool.close();
  }

  private ExpertResult askOne() {
    var answers = pool.ask(Map.of(ONE, computing(() -> ANSWER)), Deadline.in(Duration.ofMillis(1)));
    return answers.values().iterator().next().result();
  }

  private static Question computing(Supplier<ExpertResult> work) {
    return new Question(work, false);
  }

  @Test
  void askingsNobodyWaitsForAnyMoreLeaveTheQueue() {
    for (int i = 0; i < 4; i++) {
      assertEquals(new ExpertResult.TimedOut(), askOne());
    }
  }

  @Test
  void refusedAskingsLeaveTheQueue() {
    var two = Map.of(ONE, computing(() -> ANSWER), TWO, computing(() -> ANSWER));
    assertThrows(Overloaded.class, () -> pool.ask(two, Deadline.none()));
    assertEquals(new ExpertResult.TimedOut(), askOne());
  }

  @Test
  void anExpertThatWaitsNeedsNoneOfTheThreads() {
    var answers = pool.ask(Map.of(ONE, new Question(() -> ANSWER, true)), Deadline.none());
    assertEquals(ANSWER, answers.values().iterator().next().result());
  }
}
