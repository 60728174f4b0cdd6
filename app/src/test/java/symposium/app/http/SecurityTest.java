package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityTest {

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server =
        TestServer.start(
            home,
            new ServerSettings(
                "127.0.0.1",
                0,
                Optional.of(URI.create("https://papers.example/")),
                Set.of("Lab.Example")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String answer(String method, String target, String headers) {
    return server.raw(
        "%s %s HTTP/1.1\r\n%sConnection: close\r\n\r\n".formatted(method, target, headers));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "localhost:1",
        "LOCALHOST",
        "[::1]:8080",
        "[::1]",
        "lab.example",
        "papers.example:443"
      })
  void ownNamesAreAnswered(String host) {
    assertEquals(200, status(answer("GET", "/healthz", "Host: " + host + "\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8080",
        "evil.example:127",
        "lab.example.evil",
        "[::2]",
        "0.0.0.0",
        "2130706433"
      })
  void otherNamesAreRefused(String host) {
    String answer = answer("GET", "/api/v1/search?q=paging", "Host: " + host + "\r\n");

    assertEquals(421, status(answer), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8080:1",
        "user@127.0.0.1",
        "127.0.0.1@evil.example",
        "127.0.0.1/evil",
        "a b",
        ""
      })
  void malformedNamesAreRefused(String host) {
    int status = status(answer("GET", "/healthz", "Host: " + host + "\r\n"));

    assertTrue(status == 400 || status == 421, "got " + status);
  }

  @Test
  void aRequestWithoutHostIsRefused() {
    assertEquals(400, status(answer("GET", "/healthz", "")));
  }

  @Test
  void aRequestWithTwoHostsIsRefused() {
    String answer = answer("GET", "/healthz", "Host: 127.0.0.1\r\nHost: evil.example\r\n");

    assertEquals(400, status(answer), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example\r\n",
        "Origin: null\r\n",
        "Origin: http://127.0.0.1:1\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
        "Origin: http://127.0.0.1:9\r\nOrigin: https://evil.example\r\n"
      })
  void changesFromOtherSitesAreRefused(String headers) {
    String answer = answer("POST", "/api/v1/search", "Host: 127.0.0.1:9\r\n" + headers);

    assertEquals(403, status(answer), answer);
  }

  @Test
  void changesFromOwnPagesGetAsFarAsTheMethod() {
    String headers =
        "Host: 127.0.0.1:9\r\nOrigin: http://127.0.0.1:9\r\nSec-Fetch-Site: same-origin\r\n";

    assertEquals(405, status(answer("POST", "/api/v1/search", headers)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/status", "/nothing", "/healthz", "/docs", "/search?q=x"})
  void everyAnswerHasTheSecurityHeaders(String target) {
    var headers = server.get(target).headers();

    SecurityHeaders.ALL.forEach(
        (name, value) -> assertEquals(Optional.of(value), headers.firstValue(name)));
    assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @Test
  void pagesMayRunNothingInline() {
    String policy = server.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(!policy.contains("unsafe"), policy);
  }

  @Test
  void connectionsEndWhenTheClientSaysSo() {
    assertTrue(
        answer("GET", "/healthz", "Host: 127.0.0.1\r\n")
            .toLowerCase(Locale.ROOT)
            .contains("connection: close"));
  }

  @Test
  void aBodyTooLongIsRefused() {
    String answer =
        answer(
            "POST",
            "/api/v1/search",
            "Host: 127.0.0.1\r\nContent-Length: 100000000\r\nContent-Type: text/plain\r\n");

    assertEquals(413, status(answer), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
  }

  @Test
  void headersTooLongAreRefused() {
    String answer =
        answer("GET", "/healthz", "Host: 127.0.0.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n");

    assertTrue(status(answer) == 400 || status(answer) == 431, answer);
    assertTrue(answer.contains("nosniff"), answer);
  }

  @Test
  void anEndlessRequestLineIsRefused() {
    String answer = answer("GET", "/" + "a".repeat(70_000), "Host: 127.0.0.1\r\n");

    assertEquals(414, status(answer), answer);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.168.1.2", "::", "example.org", "''"})
  void onlyLoopbackCanBeListenedOn(String bind) {
    assertThrows(InvalidInput.class, () -> new ServerSettings(bind, 0, Optional.empty(), Set.of()));
  }

  @Test
  void aTakenPortSaysTheWayOn() {
    var settings = ServerSettings.loopback(server.port());

    var failure =
        assertThrows(InvalidInput.class, () -> HttpServer.start(settings, server.service()));
    assertEquals(
        "Port %d on 127.0.0.1 is taken or not allowed; choose another with --port (0 takes a free one)."
            .formatted(server.port()),
        failure.explanation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x/", "https://x/sub", "https://x/?q=1", "papers.example", "/x"})
  void baseUrlsAreChecked(String url) {
    assertThrows(
        InvalidInput.class,
        () -> new ServerSettings("127.0.0.1", 0, Optional.of(URI.create(url)), Set.of()));
  }
}
