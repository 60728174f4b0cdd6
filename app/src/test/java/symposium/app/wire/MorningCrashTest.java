package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.digest.DigestLog;
import symposium.core.digest.Outcome;
import symposium.follow.mail.Mailer;

/// Processes that die in the middle of a morning.
final class MorningCrashTest {

  @TempDir Path home;
  private MailRoom room;

  @BeforeEach
  void open() {
    room = new MailRoom(home);
  }

  @AfterEach
  void close() {
    room.close();
  }

  /// A process that dies leaves no chance to catch anything.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// The process dies before and after every single thing it asks of the catalog.
  @Test
  void aCrashAtAnyStepLosesAndRepeatsNothing() {
    boolean died = true;
    int steps = 0;
    for (int fatal = 1; died; fatal++) {
      room.now = MailRoom.MONDAY.plus(MailRoom.DAY.multipliedBy(fatal));
      room.morning = room.chain(dying(fatal));
      try {
        room.round();
        died = false;
      } catch (Killed killed) {
        steps++;
      }
      room.restart();
      room.round();
      String title = "Paper %s/1".formatted(room.now.toString().substring(0, 10));
      long distinct = new HashSet<>(room.messageIds()).size();
      assertEquals(fatal, distinct, "digests after dying at step " + fatal);
      assertTrue(room.times(title) >= 1, "nothing lost at step " + fatal);
      assertTrue(
          room.times(title) == 1 || room.messageIds().size() > distinct, "repeated at " + fatal);
    }
    assertTrue(steps >= 10, steps + " steps");
    assertTrue(
        room.messageIds().size() - new HashSet<>(room.messageIds()).size() <= 1,
        "one unsure moment");
    assertTrue(
        room.outcomes().stream().allMatch(Outcome.Sent.class::isInstance),
        room.outcomes().toString());
  }

  /// Each call is two steps: it may be done or not when the process dies.
  private DigestLog dying(int fatal) {
    var step = new AtomicInteger();
    DigestLog real = room.catalog.digestLog();
    return (DigestLog)
        Proxy.newProxyInstance(
            DigestLog.class.getClassLoader(),
            new Class<?>[] {DigestLog.class},
            (proxy, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              dieAt(fatal, step.incrementAndGet());
              Object answer = method.invoke(real, arguments);
              dieAt(fatal, step.incrementAndGet());
              return answer;
            });
  }

  private static void dieAt(int fatal, int step) {
    if (step == fatal) {
      throw new Killed();
    }
  }

  @Test
  void dyingWhileTheServerTakesTheMailSendsItAgainUnderItsName() {
    Mailer real = room.mailer;
    room.mailer =
        MailRoom.answering(
            letter -> {
              real.send(letter);
              throw new Killed();
            });
    assertThrows(Killed.class, room::round);
    room.mailer = real;
    room.restart();
    room.round();
    assertEquals(2, room.messageIds().size());
    assertEquals(1, new HashSet<>(room.messageIds()).size());
    room.now = room.now.plus(MailRoom.DAY);
    room.round();
    assertEquals(
        0, room.mails().stream().skip(2).filter(mail -> mail.contains("2026-11-23/1")).count());
  }
}
