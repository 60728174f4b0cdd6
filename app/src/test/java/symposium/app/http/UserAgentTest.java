package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UserAgentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux
          Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537 (KHTML, like Gecko) HeadlessChrome/156 Safari/537 | Chrome on Linux
          Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/140 Safari/537 Edg/140 | Edge on Windows
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/140 Mobile Safari/604 | Chrome on iPhone
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605 | Safari on macOS
          curl/8.5 | A browser
          ''       | A browser
          <script>alert(1)</script> | A browser
          """)
  void aBrowserIsCalledByTheNameItsOwnerKnows(String header, String label) {
    assertEquals(label, UserAgent.label(header));
  }
}
