package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;

final class ProxiesTest {

  private static final Proxies HERE =
      new Proxies(Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));
  private static final Map<String, List<String>> CLAIMS =
      Map.of(
          "host", List.of("127.0.0.1:8080"),
          "x-forwarded-for", List.of("198.51.100.7, 203.0.113.9"),
          "x-forwarded-host", List.of("papers.example.org"),
          "x-forwarded-proto", List.of("https"));

  private static Request request(String peer, Map<String, List<String>> headers) {
    return new Request("GET", "/", "", headers, "", "", peer, Optional.empty());
  }

  @Test
  void aTrustedProxyIsBelieved() {
    Request seen = HERE.seen(request("127.0.0.1", CLAIMS));
    assertEquals("203.0.113.9", seen.peer());
    assertEquals("https://papers.example.org", new Origin(Optional.empty()).of(seen));
    assertEquals("https://base", new Origin(Optional.of("https://base")).of(seen));
  }

  @Test
  void nobodyElseIs() {
    for (Proxies proxies : List.of(HERE, new Proxies(Set.of()))) {
      String peer = proxies.equals(HERE) ? "192.0.2.1" : "127.0.0.1";
      Request seen = proxies.seen(request(peer, CLAIMS));
      assertEquals(peer, seen.peer());
      assertEquals(Map.of("host", List.of("127.0.0.1:8080")), seen.headers());
      assertEquals("http://127.0.0.1:8080", new Origin(Optional.empty()).of(seen));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.60;proto=https;host=papers.example.org | 192.0.2.60",
        "for=198.51.100.7, for=192.0.2.60 | 192.0.2.60",
        "for=192.0.2.60, for=127.0.0.1 | 192.0.2.60",
        "for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
        "For=192.0.2.60:80 | 192.0.2.60",
        "for=unknown | 127.0.0.1",
        "for=_hidden, for=unknown | 127.0.0.1",
        "proto=https | 127.0.0.1"
      })
  void theStandardHeaderIsRead(String forwarded, String client) {
    Request seen = HERE.seen(request("127.0.0.1", Map.of("forwarded", List.of(forwarded))));
    assertEquals(client, seen.peer());
  }

  @Test
  void whatIsNoHostOrSchemeIsNotTaken() {
    Request seen =
        HERE.seen(
            request(
                "0:0:0:0:0:0:0:1",
                Map.of(
                    "host", List.of("127.0.0.1"),
                    "x-forwarded-host", List.of("evil/..\\@x"),
                    "x-forwarded-proto", List.of("javascript"))));
    assertEquals(Map.of("host", List.of("127.0.0.1")), seen.headers());
  }

  @Test
  void aProxyIsNamedByItsAddress() {
    assertThrows(
        InvalidInput.class,
        () ->
            new ServerSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Set.of(),
                false,
                Set.of("proxy.example"),
                ServerSettings.SignUp.INVITATION));
  }
}
