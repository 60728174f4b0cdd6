package symposium.follow.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symposium.core.digest.MailAddress;
import symposium.follow.mail.MailServer.Security;

final class MailCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  private static List<MailCheck.Finding> check(String from, Optional<DkimKey> key, String base) {
    var server =
        new MailServer(
            "smtp.example.net",
            465,
            Security.TLS,
            Optional.empty(),
            new MailAddress(from),
            Optional.empty(),
            key,
            MailServer.USUAL_TIMEOUT);
    return MailCheck.of(server, URI.create(base), NOW);
  }

  private static List<String> bad(List<MailCheck.Finding> findings) {
    return findings.stream().filter(one -> !one.isGood()).map(MailCheck.Finding::text).toList();
  }

  @Test
  void aSignedDigestOverTlsIsFine() {
    var key = DkimVerifier.key(DkimVerifier.keys());
    var findings = check("digest@" + key.domain(), Optional.of(key), "https://papers.example.org");
    assertEquals(List.of(), bad(findings));
    String all = findings.toString();
    assertTrue(all.contains("covers List-Unsubscribe and List-Unsubscribe-Post"), all);
    assertTrue(all.contains("_domainkey." + key.domain() + " TXT \"v=DKIM1; k=rsa; p=MI"), all);
    assertTrue(all.contains("TLS from the first byte, to smtp.example.net:465."), all);
  }

  @Test
  void aStrangersSignatureIsNotAligned() {
    var key = DkimVerifier.key(DkimVerifier.keys());
    var bad = bad(check("digest@elsewhere.net", Optional.of(key), "https://papers.example.org"));
    assertEquals(1, bad.size(), bad.toString());
    assertTrue(bad.getFirst().contains("DMARC does not count it"), bad.toString());
  }

  @Test
  void withoutHttpsThereIsNoButtonToCover() {
    var key = DkimVerifier.key(DkimVerifier.keys());
    var bad = bad(check("digest@" + key.domain(), Optional.of(key), "http://127.0.0.1:8080"));
    assertTrue(bad.getFirst().contains("set base-url"), bad.toString());
    assertTrue(bad.getLast().contains("does not cover list-unsubscribe-post"), bad.toString());
  }

  @Test
  void whatNobodySignsIsNamed() {
    var bad = bad(check("digest@example.org", Optional.empty(), "https://papers.example.org"));
    assertTrue(bad.getFirst().contains("Nothing is signed here"), bad.toString());
  }
}
