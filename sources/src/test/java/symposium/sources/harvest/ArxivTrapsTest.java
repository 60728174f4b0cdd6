package symposium.sources.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symposium.core.error.InvalidInput;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.model.Author;
import symposium.core.model.Paper;

/// One test for each habit of arXiv's server that a harvest can fall for.
final class ArxivTrapsTest extends HarvestCase {

  private Paper harvested(String metadata) {
    arxiv.add(new FakeArxiv.Entry("2609.00001", "2026-09-21", metadata));
    harvest();
    return store.papers.values().iterator().next();
  }

  @Test
  void theFirstHarvestAsksForEverythingAndTheNextFromTheDayOfTheLast() {
    september(1);
    harvest();
    time.moveTo("2026-11-24T06:00:00Z");
    harvest();

    assertEquals(
        List.of(
            "verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3AIR",
            "verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3AIR&from=2026-11-23"),
        server.queries().subList(0, 2));
    assertFalse(server.queries().stream().anyMatch(query -> query.contains("until")));
  }

  @Test
  void tokensAreSentBackEncodedAndAlone() {
    september(5);
    harvest();

    assertEquals(5, store.papers.size());
    assertEquals(3, server.queries().size());
    assertEquals(
        "verb=ListRecords&resumptionToken=verb%253DListRecords%2526metadataPrefix%253DarXiv"
            + "%2526from%253D2026-09-02%2526skip%253D1%2526day%253D2026-11-23",
        server.queries().get(1));
  }

  @Test
  void theLastPageHasAnEmptyTokenOrNone() {
    september(2);
    assertEquals(1, harvest().pages());

    arxiv.add(FakeArxiv.Entry.of("2609.00003", "2026-09-03", "2026-09-03"));
    assertEquals(2, harvest(from("2026-09-01")).pages());
  }

  @Test
  void aTokenThatExpiredAtMidnightIsReplacedByTheLastStoredDay() {
    september(6);
    time.moveTo("2026-11-23T23:59:58Z");
    HarvestReport report = harvest();

    assertEquals(6, store.papers.size());
    assertEquals("verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3AIR", server.queries().get(0));
    assertTrue(server.queries().get(1).contains("resumptionToken"));
    assertEquals(
        "verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3AIR&from=2026-09-02",
        server.queries().get(2));
    assertEquals(1, report.summary().unchanged());
  }

  @Test
  void tokensThatAreNeverTakenEndTheRun() {
    for (int i = 1; i <= 9; i++) {
      arxiv.add(FakeArxiv.Entry.of("2609.%05d".formatted(i), "2026-09-21", "2026-09-21"));
    }
    var forgetful =
        new FakeService(
            asked ->
                asked.query().contains("resumptionToken")
                    ? FakeService.Reply.ok(
                        arxiv.envelope(FakeArxiv.error("badResumptionToken", "Unknown")))
                    : arxiv.apply(asked));
    try (forgetful) {
      var harvest =
          new ArxivHarvest(
              Service.arxivRecords().at(forgetful.address("/oai")), AGENT, store, time, LIMITS);
      assertThrows(
          UpstreamUnavailable.class,
          () -> harvest.run(IR, Optional.empty(), HarvestListener.none()));
    }
    assertEquals(8, forgetful.asked().size());
  }

  @Test
  void anEmptyAnswerOfBeforeTheAnnouncementDoesNotHideIt() {
    september(1);
    time.moveTo("2026-11-24T01:00:00Z");
    harvest();
    // Somebody else asked for today before the announcement; the cache keeps "nothing".
    var early = "verb=ListRecords&metadataPrefix=arXiv&set=cs%3Acs%3AIR&from=2026-11-24";
    arxiv.apply(new FakeService.Asked("/oai?" + early, "", java.util.Map.of()));
    arxiv.add(FakeArxiv.Entry.of("2611.00001", "2026-11-24", "2026-11-23"));
    time.moveTo("2026-11-24T04:00:00Z");
    HarvestReport report = harvest();

    assertEquals(early, server.queries().get(1));
    assertTrue(server.queries().get(2).endsWith("from=2026-11-23"));
    assertEquals(1, report.summary().imported());
  }

  @Test
  void whenNothingChangedTheNextHarvestAsksFromTheSameDay() {
    september(1);
    harvest();
    time.moveTo("2026-11-25T06:00:00Z");
    HarvestReport nothing = harvest();
    time.moveTo("2026-11-26T06:00:00Z");
    arxiv.add(FakeArxiv.Entry.of("2611.00001", "2026-11-24", "2026-11-23"));
    harvest();

    assertEquals(0, nothing.summary().read());
    assertEquals(2, store.papers.size());
  }

  @Test
  void listsThatReachTodayAreAskedForHourlyAtMost() {
    september(1);
    harvest();
    time.moveTo("2026-11-23T06:59:00Z");

    assertEquals(
        Optional.of(java.time.Instant.parse("2026-11-23T07:00:00Z")), harvest().skippedUntil());
    assertEquals(1, server.queries().size());
  }

  @Test
  void theAcmClassIsNotReadBecauseItHoldsTheMathematicalOne() {
    Paper paper =
        harvested("<title>T</title><msc-class>68P20</msc-class><acm-class>68P20</acm-class>");

    assertEquals("68P20", paper.details().get("msc-class"));
    assertFalse(paper.details().containsKey("acm-class"));
  }

  @Test
  void nothingIsEverDeletedSoAWithdrawalIsReadFromTheComments() {
    Paper paper =
        harvested(
            "<title>T</title><comments>This paper has been withdrawn by the author</comments>");

    assertEquals("yes", paper.details().get("withdrawn"));
  }

  @Test
  void aHeaderThatSaysDeletedTakesNoPaperAway() {
    september(1);
    harvest();
    server.instead(
        FakeService.Reply.ok(
            arxiv.envelope(
                "<ListRecords><record><header status='deleted'><identifier>oai:arXiv.org:2609.00001"
                    + "</identifier><datestamp>2026-11-24</datestamp></header></record></ListRecords>")));
    time.moveTo("2026-11-24T06:00:00Z");

    assertEquals(0, harvest().summary().read());
    assertEquals(1, store.papers.size());
  }

  @Test
  void texAccentsThatAreLeftBecomeLetters() {
    Paper paper =
        harvested(
            """
            <authors><author><keyname>M\\"uller</keyname><forenames>J\\'er\\^ome</forenames>\
            <suffix>Jr.</suffix></author></authors><title>Poincar\\'e and Erdős</title>\
            """);

    assertEquals("Poincaré and Erdős", paper.title());
    assertEquals(List.of(new Author("Jérôme", "Müller", "Jr.")), paper.authors());
  }

  @Test
  void elementsMayBeMissing() {
    Paper paper = harvested("<title>Only a title</title>");

    assertEquals("Only a title", paper.title());
    assertEquals(List.of(), paper.authors());
    assertEquals(Optional.empty(), paper.published());
  }

  @Test
  void affiliationsAndUnknownElementsAreNoHindrance() {
    Paper paper =
        harvested(
            """
            <title>T</title><authors><author><keyname>A</keyname><affiliation>Somewhere\
            </affiliation></author></authors><novelty><deep>x</deep></novelty><proxy>p</proxy>\
            """);

    assertEquals(List.of(new Author("", "A", "")), paper.authors());
  }

  @Test
  void aRecordWithoutTitleIsSkippedAndTheOthersAreKept() {
    september(1);
    arxiv.add(new FakeArxiv.Entry("2609.00002", "2026-09-02", "<created>2026-09-02</created>"));
    HarvestReport report = harvest();

    assertEquals(1, report.summary().skipped());
    assertEquals(1, store.papers.size());
  }

  @Test
  void oldRecordsTouchedByABulkUpdateAreNotNew() {
    september(2);
    harvest();
    arxiv.add(FakeArxiv.Entry.of("0704.0001", "2026-11-23", "2007-04-02"));
    arxiv.add(FakeArxiv.Entry.of("0704.0002", "2026-11-23", "2007-04-03"));
    arxiv.add(FakeArxiv.Entry.of("2611.00001", "2026-11-24", "2026-11-23"));
    time.moveTo("2026-11-24T06:00:00Z");
    HarvestReport report = harvest();

    assertEquals(3, report.summary().read());
    assertEquals(1, report.fresh());
    assertEquals("2007-04-02", store.paper("0704.0001").published().orElseThrow().toString());
  }

  @Test
  void errorsComeWithStatus200() {
    var harvest = new ArxivHarvest(service(), AGENT, store, time, LIMITS);
    var error =
        assertThrows(
            InvalidInput.class,
            () -> harvest.run(new ArxivSet("biology"), Optional.empty(), HarvestListener.none()));

    assertTrue(
        error.explanation().startsWith("arXiv does not take the set 'biology': Invalid set"),
        error.explanation());
  }

  @Test
  void daysThatArxivDoesNotTakeAreRefusedWithoutAsking() {
    assertThrows(InvalidInput.class, () -> harvest(from("2005-09-15")));
    assertThrows(InvalidInput.class, () -> harvest(from("2026-11-24")));
    assertEquals(List.of(), server.asked());
  }
}
