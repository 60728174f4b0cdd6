package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Dispatch;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.digest.Mailing;
import symposium.core.digest.Outcome;
import symposium.core.error.SymposiumException;
import symposium.core.model.PaperId;
import symposium.core.reader.Delivery;
import symposium.core.reader.ReaderId;

final class SqliteDigestLogTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final ReaderId BEN = new ReaderId(8);
  private static final PaperId ONE = PaperId.of("arxiv:2401.00001");
  private static final PaperId TWO = PaperId.of("arxiv:2401.00002");
  private static final Instant DUE = Instant.parse("2026-11-24T07:00:00Z");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private DigestLog log;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    log = catalog.digestLog();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void aRunItsMailAndItsPapersAreKeptTogether() {
    assertTrue(log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE))));
    assertEquals(Optional.of(run(waiting())), log.run(ANNA, DUE));
    assertEquals(Set.of(ONE), delivered(ANNA));
    assertEquals(Set.of(), delivered(BEN));
    assertEquals(List.of(letter("a")), letters());
  }

  @Test
  void aMailThatCannotBeKeptLeavesNoRunAndNoPapers() {
    log.enqueue(letter("a"));
    assertThrows(
        SymposiumException.class,
        () -> log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE))));
    assertEquals(Optional.empty(), log.run(ANNA, DUE));
    assertEquals(Set.of(), delivered(ANNA));
  }

  @Test
  void aRunThatHasAMailIsNotReplaced() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE)));
    assertFalse(log.record(run(waiting()), Optional.of(letter("b")), List.of(delivery(TWO))));
    assertEquals(List.of(letter("a")), letters());
    assertEquals(Set.of(ONE), delivered(ANNA));
  }

  @Test
  void aFailedRunIsReplacedByItsNextTry() {
    var failed = new Outcome.Failed("The index is away.", Optional.of(DUE.plusSeconds(300)));
    log.record(run(failed), Optional.empty(), List.of());
    log.record(run(new Outcome.Empty("Nothing fits.")), Optional.empty(), List.of());
    assertEquals(List.of(run(new Outcome.Empty("Nothing fits."))), log.runs(ANNA, 10));
  }

  @Test
  void aMailIsClaimedOnceAndItsRunLearnsThatItWasSent() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE)));
    assertEquals(Optional.empty(), log.claim(DUE.minusSeconds(1)));
    Mailing claimed = log.claim(DUE).orElseThrow();
    assertEquals(Mailing.State.SENDING, claimed.state());
    assertEquals(1, claimed.tries());
    assertEquals(Optional.empty(), log.claim(DUE.plusSeconds(9)));
    log.settle("a@example.org", new Dispatch.Accepted(DUE.plusSeconds(2)));
    assertEquals(Optional.of(run(new Outcome.Sent(DUE.plusSeconds(2)))), log.run(ANNA, DUE));
    assertEquals(Mailing.State.SENT, log.outbox(ANNA, 9).getFirst().state());
  }

  @Test
  void aPostponedMailWaitsAndSaysWhy() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE)));
    log.claim(DUE);
    Instant later = DUE.plusSeconds(60);
    log.settle("a@example.org", new Dispatch.Postponed("The server is away.", later));
    assertEquals(Optional.empty(), log.claim(later.minusMillis(1)));
    assertEquals(Optional.of(later), log.nextTry());
    assertEquals(
        new Outcome.Failed("The server is away.", Optional.of(later)),
        log.run(ANNA, DUE).orElseThrow().outcome());
    assertEquals(2, log.claim(later).orElseThrow().tries());
  }

  @Test
  void aRefusedMailIsGivenUp() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of());
    log.claim(DUE);
    log.settle("a@example.org", new Dispatch.Refused("There is no such mailbox."));
    assertEquals(Optional.empty(), log.claim(DUE.plusSeconds(1_000_000)));
    assertEquals(
        new Outcome.Failed("There is no such mailbox.", Optional.empty()),
        log.run(ANNA, DUE).orElseThrow().outcome());
  }

  @Test
  void thePapersOfARefusedMailCanComeAgain() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE)));
    catalog.deliveries().record(List.of(new Delivery(ANNA, TWO, "2024", DUE.minusSeconds(9))));
    log.claim(DUE);
    log.settle("a@example.org", new Dispatch.Refused("There is no such mailbox."));
    assertEquals(Set.of(TWO), delivered(ANNA));
  }

  @Test
  void aMailPutOffByAFastClockIsDue() {
    log.enqueue(letter("a"));
    Instant fast = DUE.plus(Duration.ofDays(900));
    log.claim(fast);
    log.settle("a@example.org", new Dispatch.Postponed("Away.", fast.plusSeconds(60)));
    assertEquals(2, log.claim(DUE.plusSeconds(1)).orElseThrow().tries());
  }

  @Test
  void runsUpToAMomentAreLatestFirst() {
    log.record(run(waiting()), Optional.empty(), List.of());
    assertEquals(1, log.runs(ANNA, DUE, 9).size());
    assertEquals(0, log.runs(ANNA, DUE.minusMillis(1), 9).size());
  }

  @Test
  void aMailCutShortWhileSendingIsTriedAgainUnderItsMessageId() {
    log.record(run(waiting()), Optional.of(letter("a")), List.of(delivery(ONE)));
    log.claim(DUE);
    reopen();
    assertEquals(Optional.empty(), log.claim(DUE.plusSeconds(1)));
    assertEquals(1, log.recover(DUE.plusSeconds(1)));
    Mailing again = log.claim(DUE.plusSeconds(1)).orElseThrow();
    assertEquals(letter("a"), again.letter());
    assertTrue(again.note().contains("cut short"), again.note());
    assertEquals(0, log.recover(DUE) - 1);
  }

  @Test
  void aMailOfNoRunIsRememberedByItsAddress() {
    log.enqueue(letter("question"));
    assertEquals(Optional.of(DUE), log.lastEnqueued(new MailAddress("anna@example.org")));
    assertEquals(Optional.empty(), log.lastEnqueued(new MailAddress("ben@example.org")));
    log.record(run(waiting()), Optional.of(letter("a")), List.of());
    assertEquals(2, log.outbox(ANNA, 9).size());
  }

  private Set<PaperId> delivered(ReaderId reader) {
    return catalog.deliveries().of(reader, List.of(ONE, TWO)).keySet();
  }

  private static Delivery delivery(PaperId paper) {
    return new Delivery(ANNA, paper, "2024", DUE);
  }

  private void reopen() {
    catalog.close();
    open();
  }

  private List<Letter> letters() {
    return log.outbox(ANNA, 10).stream().map(Mailing::letter).toList();
  }

  private static Outcome waiting() {
    return new Outcome.Waiting("");
  }

  private static DigestRun run(Outcome outcome) {
    return new DigestRun(
        ANNA, DUE, DUE.minusSeconds(86_400), DUE, DUE.plusSeconds(1), 1, 40, 3, outcome);
  }

  private static Letter letter(String id) {
    return new Letter(
        id + "@example.org",
        ANNA,
        new MailAddress("anna@example.org"),
        "[3 new] routing",
        "text",
        "<p>html</p>",
        DUE,
        Optional.of(URI.create("https://papers.example.org/u/abc")));
  }
}
