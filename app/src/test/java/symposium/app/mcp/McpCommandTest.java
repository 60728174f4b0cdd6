package symposium.app.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.cli.Papers;
import symposium.app.cli.Terminal;
import symposium.app.owner.ChildProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `symposium mcp` on real streams: in this process, in a child process asked by the SDK's own
/// client, and beside a running server.
final class McpCommandTest {

  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;
  private static final String SEARCH =
      """
      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_papers","arguments":{"query":"attention"}}}
      """;

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importPapers() {
    terminal = Papers.imported(folder);
  }

  @Test
  void standardOutputIsProtocolOnlyAndAnswersKeepTheirOrder() {
    var result = terminal.typeWith(HELLO + "nonsense\n" + SEARCH, "mcp");
    assertEquals(0, result.code(), result.err());
    List<JsonNode> answers = result.lines().stream().map(JsonMapper.shared()::readTree).toList();
    assertEquals(3, answers.size(), result.out());
    assertEquals("2025-11-25", answers.get(0).at("/result/protocolVersion").asString());
    assertEquals(-32_700, answers.get(1).at("/error/code").asInt());
    assertEquals(
        "arxiv:1706.03762", answers.get(2).at("/result/structuredContent/papers/0/id").asString());
  }

  @Test
  void aRunningServerAnswersInstead() throws IOException, InterruptedException {
    try (var server = ChildProcess.startOwner(terminal.home(), "serve", "--port", "0")) {
      var result = terminal.typeWith(HELLO + SEARCH, "mcp");
      assertEquals(2, result.lines().size(), result.err());
      assertTrue(result.lines().getLast().contains("arxiv:1706.03762"), result.out());
      assertTrue(server.isAlive());
    }
  }

  @Test
  void overStandardInputTheOwnerFollows() {
    String follow =
        """
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"follow_topic","arguments":{"author":"Shazeer"}}}
        {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"check_updates","arguments":{"as_of":"2017-06-13"}}}
        """;
    var result = terminal.typeWith(HELLO + follow, "mcp");
    JsonNode updates = JsonMapper.shared().readTree(result.lines().getLast());
    assertEquals(
        "arxiv:1706.03762",
        updates.at("/result/structuredContent/papers/0/id").asString(),
        result.out());
  }

  @Test
  void aMessageLongerThanAllowedIsNoObstacle() {
    var result = terminal.typeWith("{\"a\":\"" + "x".repeat(2_000_000) + "\"}\n" + SEARCH, "mcp");
    assertEquals(2, result.lines().size(), result.err());
    assertTrue(result.lines().getFirst().contains("-32700"), result.lines().getFirst());
    assertTrue(result.lines().getLast().contains("arxiv:1706.03762"));
  }

  @Test
  void theSdksClientTalksToAChildProcess() {
    var command =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                List.of(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dai.djl.offline=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "symposium.app.cli.Main",
                    "mcp",
                    "--home",
                    terminal.home().toString()))
            .env(Map.of("CLASSPATH", System.getProperty("java.class.path")))
            .build();
    var transport = new StdioClientTransport(command, McpJsonDefaults.getMapper());
    try (var client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofMinutes(4))
            .initializationTimeout(Duration.ofMinutes(4))
            .build()) {
      client.initialize();
      assertEquals(
          List.of("search_papers", "get_paper", "find_similar", "export_citations"),
          client.listTools().tools().stream()
              .map(tool -> tool.name())
              .filter(name -> !name.matches("list_.*|daily_.*|follow_.*|check_.*"))
              .toList());
      var found =
          client.callTool(
              CallToolRequest.builder("find_similar")
                  .arguments(Map.of("like", List.of("arxiv:1701.06538")))
                  .build());
      assertNotEquals(true, found.isError(), found.toString());
    }
  }
}
