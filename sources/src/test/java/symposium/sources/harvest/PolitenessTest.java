package symposium.sources.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;
import symposium.core.error.UpstreamUnavailable;

final class PolitenessTest extends HarvestCase {

  private String failure() {
    return assertThrows(UpstreamUnavailable.class, this::harvest).explanation();
  }

  @Test
  void requestsStartThreeSecondsApart() {
    september(5);
    harvest();

    assertEquals(List.of(Duration.ofMillis(3_100), Duration.ofMillis(3_100)), time.sleeps());
  }

  @Test
  void theyDoSoAcrossRestarts() {
    september(1);
    harvest(from("2026-09-01"));
    harvest(from("2026-09-01"));

    assertEquals(List.of(Duration.ofMillis(3_100)), time.sleeps());
  }

  @Test
  void aClockThatWasSetBackMakesNobodyWaitForLong() {
    september(1);
    harvest();
    time.moveTo("2026-11-01T06:00:00Z");
    harvest(from("2026-09-01"));

    assertEquals(List.of(Duration.ofMillis(3_100)), time.sleeps());
  }

  @Test
  void everyRequestNamesTheOperatorAndTakesGzip() {
    september(1);
    harvest();

    assertEquals("symposium/0.1.0 (mailto:ada@example.org)", server.asked().getFirst().agent());
    assertEquals(List.of("gzip"), server.asked().getFirst().headers().get("Accept-encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@example",
        "ada@example.org\r\nX-Evil: 1",
        "a b@c.de",
        "ada@example.org\n",
        "<ada@example.org>",
        "ada@example.org,bob@example.org"
      })
  void anOperatorIsAMailAddressAndNothingElse(String mail) {
    assertThrows(InvalidInput.class, () -> new Operator(mail));
  }

  @ParameterizedTest
  @ValueSource(ints = {406, 429, 503})
  void throttlingIsWaitedOutLongerEachTime(int status) {
    september(1);
    server.instead(
        FakeService.Reply.status(status),
        FakeService.Reply.status(status),
        FakeService.Reply.status(status));
    harvest();

    assertEquals(List.of(66L, 330L, 1980L), time.longWaitsSeconds());
    assertEquals(1, store.papers.size());
  }

  @Test
  void afterTheFourthRefusalTheRunEndsAndTheNextWaitsForTheGate() {
    september(1);
    FakeService.Reply busy = FakeService.Reply.status(503);
    server.instead(busy, busy, busy, busy);

    assertTrue(failure().contains("4 times in a row (it answered 503, the last time)"));
    assertEquals(1, harvest().summary().imported());
  }

  @Test
  void retryAfterIsHonouredInSecondsAndAsADate() {
    september(1);
    server.instead(
        new FakeService.Reply(429, Map.of("Retry-After", "600"), ""),
        new FakeService.Reply(503, Map.of("Retry-After", "Mon, 23 Nov 2026 06:20:00 GMT"), ""),
        new FakeService.Reply(503, Map.of("Retry-After", "soon"), ""));
    harvest();

    assertEquals(List.of(600L, 600L, 1980L), time.longWaitsSeconds());
  }

  @Test
  void aLongRetryAfterEndsTheRunAndHoldsForTheNext() {
    september(1);
    server.instead(new FakeService.Reply(429, Map.of("Retry-After", "7200"), ""));

    assertTrue(failure().contains("nothing is requested before 2026-11-23T08:00:00Z"));
    assertTrue(failure().contains("it answered 429"));
    assertEquals(1, server.asked().size());
    time.moveTo("2026-11-23T08:00:01Z");
    assertEquals(1, harvest().summary().imported());
  }

  @Test
  void noServiceClosesItselfForMoreThanADay() {
    september(1);
    server.instead(new FakeService.Reply(429, Map.of("Retry-After", "999999999"), ""));

    assertTrue(failure().contains("nothing is requested before 2026-11-24T06:00:00Z"));
    time.moveTo("2026-10-01T06:00:00Z");
    assertEquals(1, harvest().summary().imported());
  }

  @Test
  void a403StopsForTheDay() {
    september(1);
    server.instead(FakeService.Reply.status(403));

    assertTrue(failure().contains("403"));
    time.moveTo("2026-11-24T05:00:00Z");
    assertTrue(failure().contains("access denied"));
    assertEquals(1, server.asked().size());
    time.moveTo("2026-11-24T06:00:01Z");
    assertEquals(1, harvest().summary().imported());
  }

  @Test
  void aStallIsGivenUpAndTriedAgain() {
    september(1);
    server.instead(new FakeService.Reply(FakeService.Reply.STALL, Map.of(), ""));
    var limits = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 1 << 20);

    assertEquals(1, harvest(Optional.empty(), limits).summary().imported());
    assertEquals(List.of(66L), time.longWaitsSeconds());
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    september(1);
    server.instead(
        new FakeService.Reply(FakeService.Reply.CUT, Map.of(), "<OAI-PMH>".repeat(100)),
        FakeService.Reply.ok("<OAI-PMH><ListRecords><record>"));

    assertEquals(1, harvest().summary().imported());
    assertEquals(3, server.asked().size());
  }

  @Test
  void gzipIsUnpacked() {
    september(1);
    String query = "/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs:cs:IR";
    String body = arxiv.apply(new FakeService.Asked(query, "", Map.of())).body();
    server.instead(new FakeService.Reply(200, Map.of("Content-Encoding", "gzip"), body));

    assertEquals(1, harvest().summary().imported());
  }

  @Test
  void anErrorThatAskingAgainDoesNotMendEndsTheRunAtOnce() {
    server.instead(FakeService.Reply.status(404));

    assertTrue(failure().contains("answered 404"));
    assertEquals(1, server.asked().size());
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/oai",
    "https://example.org/oai",
    "https://arxiv.org.example.org/oai",
    "file:///etc/passwd",
    "https://user@127.0.0.1/oai"
  })
  void redirectsElsewhereAreNotFollowed(String target) {
    server.instead(new FakeService.Reply(302, Map.of("Location", target), ""));

    assertTrue(failure().contains("so it is not followed"));
  }

  @Test
  void redirectsWithinTheServicePassTheGateToo() {
    september(1);
    server.instead(
        new FakeService.Reply(301, Map.of("Location", "/oai2?verb=ListRecords&set=cs"), ""));

    assertEquals(1, harvest().summary().imported());
    assertEquals(List.of(Duration.ofMillis(3_100)), time.sleeps());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Down for maintenance</body></html>",
        "not xml at all",
        "",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><OAI-PMH><error"
            + " code='e'>&a;</error></OAI-PMH>",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><OAI-PMH><error"
            + " code='e'>&b;</error></OAI-PMH>"
      })
  void whatIsNoAnswerIsWaitedOutLikeSilence(String body) {
    september(1);
    server.instead(FakeService.Reply.ok(body));

    assertEquals(1, harvest().summary().imported());
    assertEquals(List.of(66L), time.longWaitsSeconds());
  }

  @Test
  void anAnswerOfBoundlessSizeIsNotHeld() {
    september(1);
    server.instead(
        FakeService.Reply.ok("<OAI-PMH>" + "x".repeat(2 << 20)),
        new FakeService.Reply(
            200, Map.of("Content-Encoding", "gzip"), "<OAI-PMH>" + "x".repeat(2 << 20)));

    assertEquals(1, harvest().summary().imported());
    assertEquals(List.of(66L, 330L), time.longWaitsSeconds());
  }

  @Test
  void aControlCharacterCostsNoPage() {
    arxiv.add(
        new FakeArxiv.Entry("2609.00001", "2026-09-21", "<title>One\u0008\u0001 two</title>"));
    harvest();

    assertEquals("One two", store.paper("2609.00001").title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/oai",
        "http://192.168.1.1/oai",
        "http://localhost.example.org/",
        "ftp://127.0.0.1/",
        "https://",
        "//127.0.0.1",
        "https://user@example.org/",
        "not an address"
      })
  void anEndpointIsHttpsOrOnThisMachine(String address) {
    assertThrows(InvalidInput.class, () -> Service.arxivRecords().at(address));
  }

  @ParameterizedTest
  @CsvSource({
    "cs:cs:IR, cs.IR",
    "cs, cs",
    "cs:cs, cs",
    "physics:hep-th, hep-th",
    "physics:astro-ph:GA, astro-ph.GA"
  })
  void everySetHasItsFeed(String set, String feed) {
    assertEquals(feed, new ArxivSet(set).feed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CS", "cs.IR", "cs:cs:IR:x", "cs&until=2020-01-01", "cs\r\n"})
  void aSetIsOneOfArxivs(String set) {
    assertThrows(InvalidInput.class, () -> new ArxivSet(set));
  }
}
