package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.app.http.McpTalk.data;
import static symposium.app.http.McpTalk.text;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `/mcp`, asked by the SDK's own client, and by hand where that client would not go.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class McpAreaTest {

  private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

  private TestServer server;
  private McpSyncClient client;

  @BeforeAll
  void start(@TempDir Path home) {
    server = TestServer.start(home);
    client = McpTalk.client(server, "");
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void theHandshakeAgreesOnTheNewestRevisionBothSpeak() {
    assertEquals("2025-11-25", client.getCurrentInitializationResult().protocolVersion());
  }

  @Test
  void toolsSayWhatTheLibraryCovers() {
    List<Tool> tools = client.listTools().tools();
    assertTrue(tools.size() <= 8, tools.toString());
    Tool search = named(tools, "search_papers");
    assertTrue(search.description().contains("Covers 50 papers"), search.description());
    assertTrue(search.description().contains("2017"), search.description());
    assertTrue(search.description().contains("tests 49"), search.description());
  }

  @Test
  void everyToolHasClosedSchemasAndTruthfulHints() {
    for (Tool tool : client.listTools().tools()) {
      assertEquals(false, tool.inputSchema().get("additionalProperties"), tool.name());
      assertEquals("object", tool.outputSchema().get("type"), tool.name());
      assertFalse(tool.inputSchema().toString().contains("$ref"), tool.name());
      assertEquals(false, tool.annotations().openWorldHint(), tool.name());
      assertEquals(
          !tool.name().equals("follow_topic"), tool.annotations().readOnlyHint(), tool.name());
    }
  }

  @Test
  void aSearchIsAnsweredAsDataAndAsText() {
    CallToolResult found = call("search_papers", Map.of("query", "attention", "limit", 3));
    assertNotEquals(true, found.isError());
    assertEquals(JsonMapper.shared().readTree(text(found)), data(found));
    assertEquals("arxiv:1706.03762", data(found).at("/papers/0/id").asString());
    assertEquals("https://arxiv.org/abs/1706.03762", data(found).at("/papers/0/url").asString());
  }

  @Test
  void cursorsLeadThroughAllResultsOnce() {
    var seen = new HashSet<String>();
    JsonNode page = data(call("search_papers", Map.of("query", "paging lists", "limit", 20)));
    int total = page.path("total_estimate").asInt();
    while (true) {
      page.path("papers").forEach(paper -> assertTrue(seen.add(paper.path("id").asString())));
      String cursor = page.path("next_cursor").asString("");
      if (cursor.isEmpty()) {
        break;
      }
      page =
          data(
              call(
                  "search_papers", Map.of("query", "paging lists", "limit", 20, "cursor", cursor)));
    }
    assertEquals(total, seen.size());
  }

  @Test
  void anotherSearchsCursorIsRefusedWithTheWayOn() {
    String cursor =
        data(call("search_papers", Map.of("query", "paging lists", "limit", 5)))
            .path("next_cursor")
            .asString();
    CallToolResult refused = call("search_papers", Map.of("query", "attention", "cursor", cursor));
    assertEquals(true, refused.isError());
    assertTrue(text(refused).contains("start again without cursor"), text(refused));
  }

  @Test
  void onePaperIsReadInParts() {
    JsonNode first = data(call("get_paper", Map.of("id", "1706.03762", "max_chars", 10)));
    assertEquals("Sequence m", first.path("abstract").asString());
    JsonNode rest =
        data(
            call(
                "get_paper",
                Map.of("id", "1706.03762", "start", first.path("next_start").asInt())));
    assertTrue(rest.path("abstract").asString().startsWith("odels built"), rest.toString());
    assertEquals("NeurIPS", rest.at("/details/venue").asString());
  }

  @Test
  void anUnknownPaperIsAnErrorThatSaysWhatToDo() {
    CallToolResult missing = call("get_paper", Map.of("id", "arxiv:1111.11111"));
    assertEquals(true, missing.isError());
    assertNull(missing.structuredContent());
    assertTrue(text(missing).contains("search_papers"), text(missing));
  }

  @Test
  void similarPapersLeaveOutTheirSeed() {
    JsonNode found = data(call("find_similar", Map.of("like", List.of("local:p001"), "limit", 5)));
    assertTrue(found.path("papers").size() > 0, found.toString());
    found
        .path("papers")
        .forEach(paper -> assertNotEquals("local:p001", paper.path("id").asString()));
  }

  @Test
  void citationsComeInTheOrderAskedFor() {
    JsonNode bibtex =
        data(
            call(
                "export_citations",
                Map.of("ids", List.of("arxiv:1810.04805", "1706.03762"), "format", "bibtex")));
    String text = bibtex.path("text").asString();
    assertEquals(2, bibtex.path("count").asInt());
    assertTrue(text.indexOf("Pre-training") < text.indexOf("Attention"), text);
  }

  @Test
  void wrongArgumentsAreNamed() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("query", "x", "limit", 51),
            Map.of("query", "x", "colour", "red"),
            Map.of(),
            Map.of("query", 7))) {
      assertEquals(true, call("search_papers", wrong).isError(), wrong.toString());
    }
    CallToolResult date = call("search_papers", Map.of("query", "x", "published_from", "soon"));
    assertEquals(true, date.isError());
    assertTrue(text(date).contains("published_from"), text(date));
  }

  @Test
  void anotherSitesPageIsRefused() {
    assertEquals(403, post(LIST, "Origin", "https://evil.example").statusCode());
    assertEquals(200, post(LIST, "Origin", "http://127.0.0.1:" + server.port()).statusCode());
    String rebound =
        server.raw(
            "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(LIST.length(), LIST));
    assertTrue(rebound.startsWith("HTTP/1.1 421"), rebound);
  }

  @Test
  void readingIsNoMethodOfThisAddress() {
    assertEquals(405, server.get("/mcp").statusCode());
  }

  @Test
  void nonsenseIsAnsweredAsNonsense() {
    assertEquals(-32_700, json(post("{")).at("/error/code").asInt());
    assertEquals(-32_600, json(post("[]")).at("/error/code").asInt());
    assertEquals(-32_600, json(post("{\"id\":1}")).at("/error/code").asInt());
    assertEquals(
        -32_601,
        json(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}"))
            .at("/error/code")
            .asInt());
    assertEquals(400, post(LIST, "MCP-Protocol-Version", "1999-01-01").statusCode());
  }

  @Test
  void aNotificationIsAccepted() {
    HttpResponse<String> answer =
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    assertEquals(202, answer.statusCode());
    assertEquals("", answer.body());
  }

  @Test
  void theStatelessRevisionNeedsNoHandshake() {
    JsonNode discovered = json(modern("server/discover", ""));
    assertEquals("complete", discovered.at("/result/resultType").asString());
    assertEquals("2026-07-28", discovered.at("/result/supportedVersions/0").asString());
    assertTrue(discovered.at("/result/capabilities/tools").isObject());
    JsonNode list = json(modern("tools/list", ""));
    assertEquals("private", list.at("/result/cacheScope").asString());
    assertTrue(list.at("/result/ttlMs").isNumber());
    JsonNode found =
        json(
            modern(
                "tools/call",
                "\"name\":\"search_papers\",\"arguments\":{\"query\":\"attention\"},",
                "Mcp-Name",
                "search_papers"));
    assertEquals("complete", found.at("/result/resultType").asString());
    assertEquals("arxiv:1706.03762", found.at("/result/structuredContent/papers/0/id").asString());
  }

  @Test
  void theStatelessRevisionsHeadersMustSayWhatTheBodySays() {
    var wrong =
        modern(
            "tools/call", "\"name\":\"get_paper\",\"arguments\":{},", "Mcp-Name", "search_papers");
    assertEquals(400, wrong.statusCode());
    assertEquals(-32_020, json(wrong).at("/error/code").asInt());
    assertEquals(404, modern("initialize", "").statusCode());
    HttpResponse<String> future =
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"_meta\":"
                + "{\"io.modelcontextprotocol/protocolVersion\":\"2031-01-01\"}}}");
    assertEquals(400, future.statusCode());
    assertEquals(-32_022, json(future).at("/error/code").asInt());
  }

  private HttpResponse<String> modern(String method, String params, String... headers) {
    var all =
        new java.util.ArrayList<>(
            List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method));
    all.addAll(List.of(headers));
    return post(
        """
        {"jsonrpc":"2.0","id":7,"method":"%s","params":{%s"_meta":{
          "io.modelcontextprotocol/protocolVersion":"2026-07-28",
          "io.modelcontextprotocol/clientCapabilities":{}}}}\
        """
            .formatted(method, params),
        all.toArray(String[]::new));
  }

  private HttpResponse<String> post(String message, String... headers) {
    return server.postJson("/mcp", message, headers);
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return McpTalk.call(client, tool, arguments);
  }

  private static Tool named(List<Tool> tools, String name) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst().orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
