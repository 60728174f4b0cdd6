package symposium.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageSettingsTest {

  private static LanguageSettings of(String... more) {
    var values = new HashMap<>(Map.of("url", "https://models.example/v1", "model", "toy"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return LanguageSettings.of(values, Optional.empty());
  }

  private static String refusal(String... more) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> of(more)).getMessage());
  }

  @Test
  void whatIsNotSaidHasADefault() {
    LanguageSettings settings = of();
    assertEquals(Mode.QUERY2DOC, settings.mode());
    assertEquals(Duration.ofSeconds(20), settings.timeout());
    assertEquals(200, settings.maxTokens());
    assertEquals("models.example", settings.host());
  }

  @ParameterizedTest
  @CsvSource({
    "https://models.example/v1, https://models.example/v1/chat/completions",
    "https://models.example/v1/, https://models.example/v1/chat/completions",
    "https://models.example/v1/chat/completions, https://models.example/v1/chat/completions",
    "https://models.example/a?version=2, https://models.example/a/chat/completions?version=2",
    "http://localhost:11434/v1, http://localhost:11434/v1/chat/completions",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/chat/completions",
    "http://[::1]:8080/v1, http://[::1]:8080/v1/chat/completions",
  })
  void theAddressOfAServerIsEnough(String url, String whole) {
    assertEquals(whole, of("url", url).url().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://models.example/v1",
        "http://10.0.0.7/v1",
        "http://127.0.0.1.example/v1",
        "http://localhost.example/v1",
        "https://name:word@models.example/v1",
        "https://models.example/v1#part",
        "ftp://models.example/v1",
        "file:///etc/passwd",
        "localhost:11434/v1",
        "models.example",
        "https://",
        "ht tp://x"
      })
  void addressesThatAreNotSafeAreRefused(String url) {
    assertTrue(refusal("url", url).startsWith("url "), refusal("url", url));
  }

  @ParameterizedTest
  @CsvSource({
    "mode, rm3, 'mode is query2doc, hyde or feedback, got ''rm3'''",
    "timeout-seconds, 0, 'timeout-seconds is from 0.1 to 300, got 0.0'",
    "timeout-seconds, NaN, 'timeout-seconds is from 0.1 to 300, got 0.0'",
    "timeout-seconds, soon, timeout-seconds is a number",
    "max-tokens, 1e12, 'max-tokens is from 16 to 4096, got 2147483647'",
    "model, ' ', model is missing",
    "urI, x, 'there is no setting urI; there are key, max-tokens, mode, model, timeout-seconds, url'"
  })
  void whatCannotBeUsedIsNamed(String name, String value, String message) {
    assertEquals(message, refusal(name, value));
  }

  @Test
  void aKeyIsNeverPrinted() {
    assertFalse(of("key", "sk-secret").toString().contains("secret"));
    assertFalse(refusal("key", "sk-secret word").contains("secret"));
    assertFalse(refusal("key", "sk-secret", "mode", "x").contains("secret"));
  }

  @Test
  void theKeyFromElsewhereWins() {
    var settings =
        LanguageSettings.of(
            Map.of("url", "https://models.example", "model", "toy", "key", "file"),
            Optional.of("environment"));
    assertEquals(Optional.of("Bearer environment"), settings.key().map(ApiKey::authorization));
  }
}
