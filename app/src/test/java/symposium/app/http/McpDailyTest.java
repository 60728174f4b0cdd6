package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.ReaderId;
import tools.jackson.databind.JsonNode;

/// The tools of every day: what is new, what trends, and what the owner follows.
final class McpDailyTest {

  private static final String PAPER = "arxiv:1706.03762";

  private TestServer server;
  private McpSyncClient client;

  @BeforeEach
  void start(@TempDir Path home) {
    server = TestServer.start(home);
    client = McpTalk.client(server, "");
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return McpTalk.call(client, tool, arguments);
  }

  private JsonNode data(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertNotEquals(true, result.isError(), McpTalk.text(result));
    return McpTalk.data(result);
  }

  private String refusal(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertEquals(true, result.isError(), result.toString());
    return McpTalk.text(result);
  }

  @Test
  void thereAreEightTools() {
    assertEquals(
        List.of(
            "search_papers",
            "get_paper",
            "find_similar",
            "list_trending",
            "daily_papers",
            "follow_topic",
            "check_updates",
            "export_citations"),
        client.listTools().tools().stream().map(tool -> tool.name()).toList());
  }

  @Test
  void theLastDayWithPapersIsListedWhenNoneIsNamed() {
    JsonNode day = data("daily_papers", Map.of());
    assertEquals("2017-06-12", day.path("period").asString());
    assertEquals(PAPER, day.at("/papers/0/id").asString());
    assertTrue(day.at("/papers/0/day_is_estimate").asBoolean());
    assertTrue(day.at("/notes/0").asString().contains("first version"), day.toString());
  }

  @Test
  void byInterestWhatIsFollowedLeads() {
    JsonNode none = data("daily_papers", Map.of("by", "interest"));
    assertTrue(none.at("/notes/0").asString().contains("follow nothing"), none.toString());
    data("follow_topic", Map.of("topic", "attention layers"));
    JsonNode led = data("daily_papers", Map.of("by", "interest"));
    assertTrue(led.at("/notes/0").asString().startsWith("1 paper fits"), led.toString());
  }

  @Test
  void anEmptyDayNamesThoseWithPapers() {
    JsonNode day = data("daily_papers", Map.of("period", "2019-01-01", "as_of", "2019-02-01"));
    assertEquals(0, day.path("total").asInt());
    assertEquals("2017-06-12", day.path("previous_period").asString());
  }

  @Test
  void badDaysAreNamed() {
    assertTrue(refusal("daily_papers", Map.of("period", "2025-W53")).contains("W01 to W52"));
    assertTrue(refusal("daily_papers", Map.of("as_of", "2017-02-30")).contains("28 days"));
    assertTrue(refusal("check_updates", Map.of("as_of", "soon")).contains("'as_of'"));
  }

  @Test
  void whatTrendsSaysWhy() {
    server
        .catalog()
        .marks()
        .set(
            new symposium.core.reader.Marked(
                ReaderId.OWNER, PaperId.of(PAPER), Mark.UPVOTED, java.time.Instant.now()));
    String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    JsonNode trend = data("list_trending", Map.of("as_of", today));
    assertEquals(PAPER, trend.at("/papers/0/id").asString(), trend.toString());
    assertEquals("upvotes here", trend.at("/papers/0/score_parts/0/what").asString());
  }

  @Test
  void nothingTrendsInAnOldWeekAndThatIsSaid() {
    JsonNode trend = data("list_trending", Map.of("as_of", "2016-01-01", "window", "day"));
    assertEquals(0, trend.path("papers").size());
    assertTrue(trend.path("notes").size() > 0, trend.toString());
  }

  @Test
  void aFollowTellsWhatItWouldHaveBroughtAndUpdatesBringIt() {
    JsonNode follow = data("follow_topic", Map.of("topic", "attention layers"));
    assertEquals("topic", follow.path("kind").asString());
    assertEquals(PAPER, follow.at("/papers/0/id").asString(), follow.toString());
    JsonNode updates = data("check_updates", Map.of());
    assertEquals("2017-06-12", updates.path("as_of").asString());
    assertEquals(PAPER, updates.at("/papers/0/id").asString(), updates.toString());
    assertEquals(follow.path("number"), updates.at("/papers/0/follow"));
    assertEquals("attention layers", updates.at("/follows/0/about").asString());
  }

  @Test
  void followingTheSameTwiceMakesOneFollow() {
    assertFalse(
        data("follow_topic", Map.of("category", "cs.IR")).path("was_followed_already").asBoolean());
    assertTrue(
        data("follow_topic", Map.of("category", "cs.IR")).path("was_followed_already").asBoolean());
    assertEquals(1, server.catalog().follows().list(ReaderId.OWNER).size());
  }

  @Test
  void aFollowOfNothingAtAllIsToldSo() {
    JsonNode follow = data("follow_topic", Map.of("author", "Nobody Whosoever"));
    assertTrue(
        follow.path("notes").toString().contains("may never bring anything"), follow::toString);
  }

  @Test
  void unclearWishesAreRefused() {
    assertTrue(refusal("follow_topic", Map.of()).contains("exactly one"));
    assertTrue(
        refusal("follow_topic", Map.of("topic", "x", "author", "y")).contains("topic, author"));
    assertTrue(
        refusal("follow_topic", Map.of("like", List.of("arxiv:9999.99999")))
            .contains("arxiv:9999.99999"));
    assertEquals(0, server.catalog().follows().list(ReaderId.OWNER).size());
  }

  @Test
  void whoFollowsNothingIsToldSo() {
    JsonNode updates = data("check_updates", Map.of());
    assertTrue(updates.at("/notes/0").asString().contains("follow nothing"), updates.toString());
    assertTrue(refusal("check_updates", Map.of("follow", 7)).contains("no follow 7"));
  }

  @Test
  void searchesAreCounted() {
    data("search_papers", Map.of("query", "attention"));
    assertTrue(
        server.get("/metrics").body().contains("symposium_searches_total 1"),
        server.get("/metrics").body());
  }
}
