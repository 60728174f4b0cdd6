package symposium.core.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

final class MailAddressTest {

  @Test
  void theHostIsInLowerCase() {
    assertEquals("Anna.B+x@example.org", new MailAddress("Anna.B+x@Example.ORG").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.org\r\nBcc: all@example.org",
        "anna\n@example.org",
        "anna@example.org\r",
      })
  void lineBreaksAreRefusedByName(String text) {
    var refusal = assertThrows(InvalidInput.class, () -> new MailAddress(text));
    assertTrue(refusal.explanation().contains("line breaks"), refusal.explanation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@-x.org",
        "a b@example.org",
        "Anna <anna@example.org>",
        "anna@example.org,ben@example.org",
        ".anna@example.org",
        "an..na@example.org",
        "\"a\"@example.org",
        "anna@exa_mple.org",
        "anna@\u0435xample.org",
      })
  void whatIsNoPlainAddressIsRefused(String text) {
    assertThrows(InvalidInput.class, () -> new MailAddress(text));
  }
}
