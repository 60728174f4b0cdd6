package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchApiTest {

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server = TestServer.start(home);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static List<String> ids(JsonNode answer) {
    var ids = new ArrayList<String>();
    answer.path("items").forEach(item -> ids.add(item.path("paper").path("id").asString()));
    return ids;
  }

  @Test
  void theTitleTypedComesFirst() {
    var answer = server.json("/api/v1/search?q=attention+is+all+you+need");

    assertEquals("arxiv:1706.03762", ids(answer).getFirst());
  }

  @Test
  void theAmountsAddUpToTheScore() {
    var answer = server.json("/api/v1/search?q=attention+is+all+you+need&limit=20");

    for (JsonNode item : answer.path("items")) {
      double sum = 0;
      for (JsonNode part : item.path("contributions")) {
        sum += part.path("amount").asDouble();
      }
      for (JsonNode change : item.path("adjustments")) {
        sum += change.path("amount").asDouble();
      }
      assertEquals(item.path("score").asDouble(), sum, 1e-12);
    }
  }

  @Test
  void theTraceComesOnlyWhenAskedFor() {
    assertFalse(server.json("/api/v1/search?q=paging").has("trace"));
    var trace = server.json("/api/v1/search?q=paging&explain=true").path("trace");
    assertEquals("fixed", trace.path("router").asString());
    assertEquals(2.0 / 3, trace.path("gate").path("bm25").asDouble(), 1e-12);
    assertFalse(trace.path("gate").has("dense"));
    assertEquals("fixed", trace.path("reasons").get(0).path("feature").asString());
    assertEquals(
        "the same weights whatever the query",
        trace.path("reasons").get(0).path("because").asString());
    assertEquals(3, trace.path("experts").size());
  }

  @Test
  void cursorsLeadThroughEveryResultOnce() {
    var all = ids(server.json("/api/v1/search?q=paging&limit=100"));
    var paged = new ArrayList<String>();
    String cursor = "";
    do {
      var page = server.json("/api/v1/search?q=paging&limit=7&cursor=" + cursor);
      paged.addAll(ids(page));
      cursor = page.path("next_cursor").asString("");
    } while (!cursor.isEmpty());

    assertEquals(46, all.size());
    assertEquals(all, paged);
    assertEquals(all.size(), new LinkedHashSet<>(paged).size());
  }

  @Test
  void ranksGoOnOverPages() {
    var first = server.json("/api/v1/search?q=paging&limit=7");
    var next =
        server.json(
            "/api/v1/search?q=paging&limit=3&cursor=" + first.path("next_cursor").asString());

    assertEquals(8, next.path("items").get(0).path("rank").asInt());
  }

  @Test
  void theLinkHeaderLeadsToTheNextPage() {
    var first = server.get("/api/v1/search?q=paging+lists&limit=7&sort=date");
    String link = first.headers().firstValue("Link").orElseThrow();
    String reference = link.substring(1, link.indexOf('>'));
    var next = server.json(URI.create("/api/v1/search").getPath() + reference);

    assertTrue(link.endsWith("rel=\"next\""));
    assertEquals(8, next.path("items").get(0).path("rank").asInt());
  }

  @Test
  void theLastPageHasNoCursor() {
    var response = server.get("/api/v1/search?q=paging&limit=100");

    assertFalse(JsonMapper.shared().readTree(response.body()).has("next_cursor"));
    assertTrue(response.headers().firstValue("Link").isEmpty());
  }

  @Test
  void datesCategoriesAndSourcesFilter() {
    var answer =
        server.json("/api/v1/search?q=paging&from=2000&to=2010-12&cat=stat,econ&source=tests");

    assertEquals(6, answer.path("total_estimate").asInt());
    for (JsonNode item : answer.path("items")) {
      assertEquals("stat.ML", item.path("paper").path("categories").get(0).asString());
    }
  }

  @Test
  void dateOrderIsNewestFirst() {
    var answer = server.json("/api/v1/search?q=paging&sort=date&limit=3");

    assertEquals(List.of("local:attack", "local:p045", "local:p044"), ids(answer));
  }

  @Test
  void blankParametersCountAsAbsent() {
    assertEquals(
        ids(server.json("/api/v1/search?q=paging")),
        ids(server.json("/api/v1/search?q=paging&from=&to=&cat=&sort=&router=&cursor=")));
  }

  @Test
  void chosenExpertsAloneContribute() {
    var answer = server.json("/api/v1/search?q=paging&experts=words");

    for (JsonNode item : answer.path("items")) {
      assertEquals("words", item.path("contributions").get(0).path("expert").asString());
    }
  }

  @Test
  void givenWeightsReplaceTheRouter() {
    var answer = server.json("/api/v1/search?q=paging&weights=bm25%3D1,words%3D3&explain=true");

    assertEquals("weights", answer.path("trace").path("router").asString());
    assertEquals(.25, answer.path("trace").path("experts").get(0).path("weight").asDouble(), 1e-9);
  }

  @Test
  void similarPapersLeaveOutTheSeed() {
    var answer = server.json("/api/v1/papers/arxiv:1810.04805/similar?limit=5");

    assertFalse(ids(answer).contains("arxiv:1810.04805"));
    assertEquals(5, ids(answer).size());
  }

  @Test
  void likedPapersOfTheSearchEqualSimilarOnes() {
    assertEquals(
        ids(server.json("/api/v1/papers/local:p001/similar?not=local:attack")),
        ids(server.json("/api/v1/search?like=local:p001&not=local:attack")));
  }

  @Test
  void facetsCountAllPages() {
    var sources = server.json("/api/v1/search?q=paging&limit=1").path("facets").path("sources");

    assertEquals("tests", sources.get(0).path("value").asString());
    assertEquals(46, sources.get(0).path("count").asInt());
  }

  @Test
  void whatWasReadDifferentlyIsNoted() {
    var notes = server.json("/api/v1/search?q=paging+after:someday").path("notes");

    assertTrue(notes.toString().contains("searched as words"), notes.toString());
  }

  @Test
  void equalAnswersAreNotSentAgain() {
    var first = server.get("/api/v1/search?q=paging");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    var again = server.get("/api/v1/search?q=paging", "If-None-Match", "\"other\", W/" + tag);

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void otherAnswersHaveOtherTags() {
    assertNotEquals(
        server.get("/api/v1/search?q=paging").headers().firstValue("ETag"),
        server.get("/api/v1/search?q=paging&limit=9").headers().firstValue("ETag"));
  }

  @Test
  void headTellsTheLengthWithoutBody() {
    var get = server.get("/api/v1/search?q=paging");
    var head = server.send("HEAD", "/api/v1/search?q=paging");

    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
  }
}
