package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.account.Access;
import symposium.core.account.Account;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.ReaderId;

final class SqliteAccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path home;
  private SqliteCatalog catalog;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private Account make(String name, Account.Role role) {
    catalog.accounts().invite("for " + name, role, NOW.plus(WEEK));
    return catalog.accounts().accept("for " + name, name, "hash of " + name, NOW);
  }

  @Test
  void theFirstOwnerIsWhoUsedTheLibraryAlone() {
    assertEquals(ReaderId.OWNER, make("anna", Account.Role.OWNER).reader());
    assertEquals(new ReaderId(2), make("ben", Account.Role.READER).reader());
    assertEquals(new ReaderId(3), make("cleo", Account.Role.OWNER).reader());
  }

  @Test
  void anInvitationMakesOneAccount() {
    make("anna", Account.Role.OWNER);
    assertThrows(
        NotFound.class, () -> catalog.accounts().accept("for anna", "mallory", "hash", NOW));
    assertEquals(1, catalog.accounts().all().size());
  }

  @Test
  void anInvitationEnds() {
    catalog.accounts().invite("late", Account.Role.READER, NOW.plus(WEEK));
    assertTrue(catalog.accounts().invited("late", NOW));
    assertFalse(catalog.accounts().invited("late", NOW.plus(WEEK)));
    assertThrows(
        NotFound.class, () -> catalog.accounts().accept("late", "mallory", "hash", NOW.plus(WEEK)));
  }

  @Test
  void aTakenNameLeavesTheInvitationUsable() {
    make("anna", Account.Role.OWNER);
    catalog.accounts().invite("second", Account.Role.READER, NOW.plus(WEEK));
    assertThrows(
        InvalidInput.class, () -> catalog.accounts().accept("second", "anna", "hash", NOW));
    assertEquals("ben", catalog.accounts().accept("second", "ben", "hash", NOW).name());
  }

  @Test
  void anAccessEndsWhenItsTimeIsOver() {
    ReaderId anna = make("anna", Account.Role.OWNER).reader();
    var wanted = new Access(0, anna, Access.Kind.SESSION, "browser", NOW, NOW.plus(WEEK));
    Access kept = catalog.accesses().open("secret", wanted);
    assertEquals(Optional.of(kept), catalog.accesses().find("secret", NOW));
    assertEquals(Optional.empty(), catalog.accesses().find("secret", NOW.plus(WEEK)));
    assertEquals(Optional.empty(), catalog.accesses().find("other", NOW));
  }

  @Test
  void nobodyClosesAnothersAccess() {
    ReaderId anna = make("anna", Account.Role.OWNER).reader();
    ReaderId ben = make("ben", Account.Role.READER).reader();
    var wanted = new Access(0, anna, Access.Kind.SESSION, "browser", NOW, NOW.plus(WEEK));
    Access kept = catalog.accesses().open("secret", wanted);
    assertFalse(catalog.accesses().close(ben, kept.number()));
    assertEquals(List.of(kept), catalog.accesses().of(anna, NOW));
    assertTrue(catalog.accesses().close(anna, kept.number()));
  }

  @Test
  void exportedDataHoldsNoSecretsAndNobodyElses() {
    ReaderId anna = make("anna", Account.Role.OWNER).reader();
    ReaderId ben = make("ben", Account.Role.READER).reader();
    mark(anna, "arxiv:2401.00001");
    mark(ben, "arxiv:2401.00002");
    String data = catalog.personalData().export(anna);
    assertTrue(data.contains("arxiv:2401.00001"), data);
    assertFalse(data.contains("arxiv:2401.00002"), data);
    assertFalse(data.contains("hash of"), data);
  }

  @Test
  void forgettingLeavesOthersAlone() {
    ReaderId anna = make("anna", Account.Role.OWNER).reader();
    ReaderId ben = make("ben", Account.Role.READER).reader();
    mark(anna, "arxiv:2401.00001");
    mark(ben, "arxiv:2401.00001");
    catalog.personalData().forget(ben);
    assertEquals(Optional.empty(), catalog.accounts().find(ben));
    assertEquals(Map.of(), catalog.marks().of(ben, List.of(PaperId.of("arxiv:2401.00001"))));
    assertEquals(1, catalog.marks().list(anna, Mark.SAVED, 10).size());
  }

  @Test
  void aForgottenReadersNumberIsNotGivenAgain() {
    make("anna", Account.Role.OWNER);
    ReaderId ben = make("ben", Account.Role.READER).reader();
    catalog.personalData().forget(ben);
    assertEquals(new ReaderId(ben.number() + 1), make("cleo", Account.Role.READER).reader());
  }

  private void mark(ReaderId reader, String paper) {
    catalog.marks().set(new Marked(reader, PaperId.of(paper), Mark.SAVED, NOW));
  }
}
