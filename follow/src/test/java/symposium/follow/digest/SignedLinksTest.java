package symposium.follow.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.follow.digest.SignedLinks.Purpose;
import symposium.follow.digest.SignedLinks.Signed;

final class SignedLinksTest {

  private static final Instant EXPIRES = Instant.parse("2026-12-01T07:00:00Z");
  private final SignedLinks links = new SignedLinks(() -> "the library's key");

  @Test
  void whatWasSignedIsReadWithItsEnd() {
    assertEquals(
        Optional.of(new Signed("7.größe=x/y", EXPIRES)),
        links.read(Purpose.CONFIRM, links.sign(Purpose.CONFIRM, "7.größe=x/y", EXPIRES)));
  }

  @Test
  void aChangedCharacterAnywhereIsNoticed() {
    String link = links.sign(Purpose.CONFIRM, "7.abc", EXPIRES);
    for (int i = 0; i < link.length() - 1; i++) {
      char other = link.charAt(i) == 'A' ? 'B' : 'A';
      String forged = link.substring(0, i) + other + link.substring(i + 1);
      assertEquals(Optional.empty(), links.read(Purpose.CONFIRM, forged), forged);
    }
  }

  @Test
  void aLinkForOneThingDoesNotServeForAnother() {
    String link = links.sign(Purpose.LESS, "7.arxiv:2401.00001", EXPIRES);
    assertEquals(Optional.empty(), links.read(Purpose.CONFIRM, link));
  }

  @Test
  void anotherLibrarysLinkIsNotTaken() {
    var other = new SignedLinks(() -> "another key");
    assertEquals(
        Optional.empty(),
        links.read(Purpose.CONFIRM, other.sign(Purpose.CONFIRM, "7.abc", EXPIRES)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "a.b.c", "%00.%00", "ä.ö", "..", "AAAA."})
  void whatIsNoLinkIsNotRead(String text) {
    assertEquals(Optional.empty(), links.read(Purpose.CONFIRM, text));
    assertEquals(Optional.empty(), links.read(Purpose.CONFIRM, text.repeat(1_000)));
  }

  @Test
  void addressesFitIntoAddresses() {
    String link = links.sign(Purpose.LESS, "7.a b/c?d&e=ü", EXPIRES);
    assertTrue(link.matches("[A-Za-z0-9_.-]+"), link);
  }

  @Test
  void namesAreLongAndNeverTheSame() {
    var names = new HashSet<>(Stream.generate(SignedLinks::fresh).limit(100).toList());
    assertEquals(100, names.size());
    assertTrue(names.stream().allMatch(name -> name.length() == 32));
  }

  @Test
  void aHashTellsEqualTextsAndNothingElse() {
    assertEquals(links.hash("192.0.2.1"), links.hash("192.0.2.1"));
    assertNotEquals(links.hash("192.0.2.1"), links.hash("192.0.2.2"));
    assertNotEquals(new SignedLinks(() -> "other").hash("192.0.2.1"), links.hash("192.0.2.1"));
  }
}
