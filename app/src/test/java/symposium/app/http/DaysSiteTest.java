package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.library.Announcement;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class DaysSiteTest {

  private static final PaperId FORGED = PaperId.of("arxiv:2611.00001");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path home;
  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            home,
            new ServerSettings(
                ServerSettings.LOOPBACK,
                0,
                Optional.of(URI.create("https://papers.example/")),
                Set.of("127.0.0.1")));
    server
        .catalog()
        .write(
            transaction -> {
              transaction.put(
                  Paper.builder(FORGED, Shelf.ATTACK)
                      .abstractText("</entry><script>alert(2)</script>")
                      .published(Optional.of(PublicationDate.parse("2026-11-20")))
                      .build());
              return true;
            });
    server
        .catalog()
        .announcements()
        .add(List.of(new Announcement(FORGED, MONDAY, Announcement.Type.NEW)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPaperIsOnThePageOfItsDayWithItsTitleAsText() {
    String page = server.get("/daily/2026-11-23").body();
    assertTrue(page.contains("Monday, 23 November 2026"), page);
    assertTrue(page.contains("arxiv:2611.00001"), page);
    assertFalse(page.contains("<script>alert"), page);
  }

  @Test
  void anEmptyDayLeadsToTheLastDayWithPapers() {
    String page = server.get("/daily/2026-11-30").body();
    assertTrue(page.contains("/daily/2026-11-23"), page);
    assertTrue(page.contains("6 empty days skipped"), page);
  }

  @Test
  void anEstimateIsSaidToBeOne() {
    String page = server.get("/daily/2017-06-12").body();
    assertTrue(page.contains("first version’s date"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "/daily/2026-02-30, February 2026 has 28 days",
    "/weekly/2025-W53, 2025 has the weeks W01 to W52",
    "/monthly/2026-13, the months 01 to 12",
    "/weekly/2026-11-23, is a day where a week such as 2026-W48 is wanted",
    "/daily?as-of=someday, as-of",
    "/daily?by=age, newest or interest",
    "/trending?window=year, 'window'",
    "/trending?popularity=maybe, 'popularity'",
  })
  void aBadAddressIsExplained(String target, String expected) {
    HttpResponse<String> answer = server.get(target);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().replace("&#39;", "'").contains(expected), answer.body());
  }

  @Test
  void programsGiveOnePeriodOnly() {
    assertEquals(400, server.get("/api/v1/daily?date=2026-11-23&week=2026-W48").statusCode());
    assertEquals(1, server.json("/api/v1/daily?week=2026-W48").path("total").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/daily.atom?as-of=2026-11-23",
        "/daily/2026-11-23.rss",
        "/weekly/2026-W48.json",
        "/trending.atom?window=month&as-of=2026-11-23",
        "/search.atom?q=paging+%3Cb%3E",
        "/search.json?q=paging|through"
      })
  void aFeedHasAbsoluteLinksAndIsNotSentTwice(String target) {
    HttpResponse<String> feed = server.get(target.replace("|", "%7C"));
    assertEquals(200, feed.statusCode(), feed.body());
    assertTrue(feed.body().contains("https://papers.example/"), feed.body());
    // In JSON markup is text as it stands.
    assertTrue(target.contains(".json") || !feed.body().contains("<script>"), feed.body());
    String tag = feed.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get(target.replace("|", "%7C"), "If-None-Match", tag).statusCode());
  }

  @Test
  void pagesNameTheirFeeds() {
    assertTrue(
        server
            .get("/search?q=paging")
            .body()
            .contains(
                "type=\"application/atom+xml\" title=\"Atom\" href=\"/search.atom?q=paging\""));
    assertTrue(server.get("/daily/2026-11-23").body().contains("/daily/2026-11-23.atom"));
    assertTrue(server.get("/trending").body().contains("/trending.json?window=week"));
  }

  @Test
  void aPickIsShownAsTextAndCanBeTakenBack() {
    String forms = "/papers/arxiv%3A2611.00001/picks";
    String note = "note=worth+%3Ci%3Eit%3C%2Fi%3E&back=%2Fdaily%2F2026-11-23";
    HttpResponse<String> answer = server.post(forms, note);
    assertEquals(303, answer.statusCode());
    assertEquals("/daily/2026-11-23", answer.headers().firstValue("Location").orElse(""));
    String page = server.get("/daily/2026-11-23").body();
    assertTrue(page.contains("worth &lt;i&gt;it"), page);
    assertEquals(303, server.post(forms, "set=false").statusCode());
    assertFalse(server.get("/daily/2026-11-23").body().contains("worth"), "still picked");
  }

  @Test
  void aLongNoteIsRefused() {
    HttpResponse<String> answer =
        server.post("/papers/arxiv%3A2611.00001/picks", "note=" + "x".repeat(1001));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void aSubmittedPaperIsShownOrNoted() {
    HttpResponse<String> known =
        server.post("/daily/submissions", "paper=https%3A%2F%2Farxiv.org%2Fabs%2F1706.03762v7");
    assertTrue(known.headers().firstValue("Location").orElse("").startsWith("/papers/"));
    HttpResponse<String> unknown = server.post("/daily/submissions", "paper=2611.04321");
    String back = unknown.headers().firstValue("Location").orElse("");
    assertTrue(server.get(back).body().contains("arxiv:2611.04321 is noted"), back);
    assertEquals(400, server.post("/daily/submissions", "paper=nonsense").statusCode());
  }

  private void put(String id, String title) {
    server
        .catalog()
        .write(
            transaction -> {
              transaction.put(
                  Paper.builder(PaperId.of(id), title)
                      .published(Optional.of(PublicationDate.parse("2026-11-21")))
                      .categories(List.of(title.startsWith("Kites") ? "cs.KT" : "cs.XX"))
                      .build());
              return true;
            });
    server.index();
  }

  @Test
  void byInterestWhatIsFollowedLeadsAndNothingIsMissing() {
    put("local:a", "Kites in the wind");
    put("local:b", "Boats on the lake");
    String page = server.get("/daily/2026-11-21?by=interest").body();
    assertTrue(page.contains("You follow nothing yet"), page);
    server.post("/follows", "kind=category&text=cs.KT");
    var list = server.json("/api/v1/daily?date=2026-11-21&by=interest");
    assertEquals(1, list.path("fitting").asInt(), list.toString());
    assertEquals(2, list.path("total").asInt());
    assertEquals("local:a", list.at("/items/0/paper/id").asString());
    assertEquals("local:b", list.at("/items/1/paper/id").asString());
    var newest = server.json("/api/v1/daily?date=2026-11-21");
    assertEquals("local:b", newest.at("/items/0/paper/id").asString());
    page = server.get("/daily/2026-11-21?by=interest").body();
    assertTrue(page.contains("1 paper fits what you follow and stands first"), page);
    assertTrue(page.contains("/weekly/2026-W47?by=interest"), page);
    assertTrue(page.indexOf("Kites") < page.indexOf("Boats"), page);
  }

  @Test
  void anAnnouncedPaperIsFoundByInterestThoughItIsOlder() {
    server
        .catalog()
        .announcements()
        .add(List.of(new Announcement(PaperId.of("local:a"), MONDAY, Announcement.Type.NEW)));
    put("local:a", "Kites in the wind");
    server.post("/follows", "kind=category&text=cs.KT");
    var list = server.json("/api/v1/daily?date=2026-11-23&by=interest");
    assertEquals("local:a", list.at("/items/0/paper/id").asString(), list.toString());
  }

  @Test
  void anUpvoteMakesAPaperTrendWithItsParts() {
    assertEquals(303, server.post("/papers/local%3Ap001/marks", "mark=upvoted").statusCode());
    var list = server.json("/api/v1/trending");
    assertEquals("local:p001", list.at("/items/0/paper/id").asString());
    assertEquals("upvotes", list.at("/items/0/parts/0/kind").asString());
    assertTrue(server.get("/trending").body().contains("upvotes here"));
  }
}
