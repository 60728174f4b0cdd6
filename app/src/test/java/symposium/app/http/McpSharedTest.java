package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.account.Account;
import symposium.core.reader.ReaderId;
import symposium.web.account.Visitor;

/// Tools in a shared library: each token's own reader, and no other.
final class McpSharedTest {

  private static final String PASSWORD = "correct horse battery";

  private TestServer server;
  private Account anna;
  private Account ben;

  @BeforeEach
  void start(@TempDir Path home) {
    server =
        TestServer.start(
            home,
            new ServerSettings(
                "127.0.0.1",
                0,
                Optional.of(URI.create("https://papers.example/")),
                Set.of(),
                true));
    anna = join("anna", Account.Role.OWNER);
    ben = join("ben", Account.Role.READER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Account join(String name, Account.Role role) {
    return server.door().accept(server.door().invite(role, ReaderId.OWNER), name, PASSWORD);
  }

  private String token(Account account, boolean mayWrite) {
    return server.door().makeToken(new Visitor(account, Optional.empty()), "model", mayWrite);
  }

  private CallToolResult call(
      Account who, boolean mayWrite, String tool, Map<String, Object> with) {
    try (McpSyncClient client = McpTalk.client(server, token(who, mayWrite))) {
      return McpTalk.call(client, tool, with);
    }
  }

  @Test
  void nobodyIsShownWhatOthersFollow() {
    CallToolResult followed = call(ben, true, "follow_topic", Map.of("topic", "attention layers"));
    assertNotEquals(true, followed.isError(), McpTalk.text(followed));
    String annas = McpTalk.text(call(anna, true, "check_updates", Map.of()));
    assertFalse(annas.contains("attention layers"), annas);
    assertTrue(annas.contains("You follow nothing"), annas);
    int number = McpTalk.data(followed).path("number").asInt();
    CallToolResult tried = call(anna, true, "check_updates", Map.of("follow", number));
    assertEquals(true, tried.isError());
    assertFalse(McpTalk.text(tried).contains("attention"), McpTalk.text(tried));
    assertTrue(
        McpTalk.text(call(ben, true, "check_updates", Map.of())).contains("arxiv:1706.03762"));
  }

  @Test
  void aTokenThatMayOnlyLookCannotFollow() {
    CallToolResult refused = call(ben, false, "follow_topic", Map.of("topic", "attention"));
    assertEquals(true, refused.isError());
    assertTrue(McpTalk.text(refused).contains("may only look"), McpTalk.text(refused));
    assertEquals(0, server.catalog().follows().list(ben.reader()).size());
  }

  @Test
  void aTokenThatMayOnlyLookMaySearchAndCheck() {
    assertTrue(
        McpTalk.text(call(ben, false, "search_papers", Map.of("query", "attention")))
            .contains("arxiv:1706.03762"));
    assertNotEquals(true, call(ben, false, "check_updates", Map.of()).isError());
    assertNotEquals(true, call(ben, false, "list_trending", Map.of()).isError());
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    assertEquals(401, server.postJson("/mcp", message).statusCode());
    assertEquals(
        401, server.postJson("/mcp", message, "Authorization", "Bearer forged").statusCode());
  }
}
