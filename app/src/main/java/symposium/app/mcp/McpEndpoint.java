package symposium.app.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import symposium.app.json.Json;
import symposium.core.error.SymposiumException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers messages of the Model Context Protocol, each by itself: nothing is remembered between
/// them, so the process that answers may change from one to the next. Thread-safe.
public final class McpEndpoint {

  /// The revisions it speaks, the newest first.
  static final List<String> VERSIONS =
      List.of(
          Stateless2026.VERSION,
          ProtocolVersions.MCP_2025_11_25,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2024_11_05);

  private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
  private static final String NAME = "symposium";

  private final McpParts parts;
  private final ToolBook book;
  private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
  private final AtomicReference<@Nullable Described> described = new AtomicReference<>();

  /// A server whose tools tell what the library held when it was made.
  private record Described(String coverage, McpStatelessServerHandler handler) {}

  private McpEndpoint(McpParts parts) {
    this.parts = parts;
    this.book = new ToolBook(tools(parts));
  }

  private static Map<String, Tool> tools(McpParts parts) {
    var tools = new HashMap<String, Tool>();
    tools.putAll(new SearchTools(parts).tools());
    tools.putAll(new DayTools(parts).tools());
    tools.putAll(new FollowTools(parts).tools());
    return tools;
  }

  /// An endpoint over a library.
  ///
  /// @param parts what its tools may use
  /// @return the endpoint
  public static McpEndpoint over(McpParts parts) {
    return new McpEndpoint(parts);
  }

  /// Answers one message.
  ///
  /// @param message JSON, one request or notification
  /// @param carrier how it came
  /// @return the answer; every failure is one too
  public Reply answer(String message, Carrier carrier) {
    JsonNode request;
    try {
      request = JsonMapper.shared().readTree(message);
    } catch (JacksonException e) {
      return RpcError.reply(400, Json.object(), RpcError.PARSE, "The message is no JSON.");
    }
    JsonNode id = request.path("id");
    if (!request.path("jsonrpc").asString("").equals("2.0") || !request.path("method").isString()) {
      return RpcError.reply(
          400, id, RpcError.INVALID_REQUEST, "Send one JSON-RPC 2.0 request or notification.");
    }
    if (!request.has("id")) {
      return new Reply(202, "");
    }
    try {
      return answer(request, message, carrier);
    } catch (SymposiumException e) {
      return RpcError.reply(200, id, RpcError.INTERNAL, e.explanation());
    } catch (RuntimeException | IOException e) {
      LOG.error("{} failed", request.path("method").asString(), e);
      return RpcError.reply(
          200, id, RpcError.INTERNAL, "The search program made a mistake; its log says more.");
    }
  }

  /// The answer to a message that came while no library could be reached.
  ///
  /// @param message the message
  /// @param why what happened and the way on, a complete sentence
  /// @return an error for a request, nothing for anything else
  public static Reply refusal(String message, String why) {
    try {
      JsonNode request = JsonMapper.shared().readTree(message);
      return request.has("id")
          ? RpcError.reply(200, request.path("id"), RpcError.INTERNAL, why)
          : new Reply(202, "");
    } catch (JacksonException e) {
      return RpcError.reply(400, Json.object(), RpcError.PARSE, "The message is no JSON.");
    }
  }

  private Reply answer(JsonNode request, String message, Carrier carrier) throws IOException {
    if (!Stateless2026.speaks(request)) {
      Optional<Reply> objection = unknownVersion(request, carrier);
      return objection.isPresent() ? objection.get() : inSdk(message, carrier.caller());
    }
    var modern = new Stateless2026(identity(), book.instructions());
    Optional<Reply> objection = modern.objection(request, carrier);
    if (objection.isPresent()) {
      return objection.get();
    }
    return switch (request.path("method").asString()) {
      case "server/discover" -> modern.discovered(request);
      case "tools/list", "tools/call" -> {
        Reply earlier = inSdk(message, carrier.caller());
        JsonNode answer = JsonMapper.shared().readTree(earlier.body());
        yield answer.path("result") instanceof ObjectNode result
            ? modern.completed(request, result)
            : earlier;
      }
      default ->
          RpcError.reply(
              404, request.path("id"), RpcError.METHOD_NOT_FOUND, "There is no such method here.");
    };
  }

  private static Optional<Reply> unknownVersion(JsonNode request, Carrier carrier) {
    return carrier
        .headers()
        .flatMap(headers -> headers.apply("mcp-protocol-version"))
        .filter(version -> !VERSIONS.contains(version))
        .map(version -> Stateless2026.unsupported(request.path("id"), version));
  }

  private Reply inSdk(String message, Caller caller) throws IOException {
    var request = (McpSchema.JSONRPCRequest) McpSchema.deserializeJsonRpcMessage(mapper, message);
    try {
      McpSchema.JSONRPCResponse response =
          handler().handleRequest(ToolBook.context(caller), request).block();
      return new Reply(200, mapper.writeValueAsString(response));
    } catch (McpError e) {
      var error = e.getJsonRpcError();
      return RpcError.reply(
          200,
          JsonMapper.shared().valueToTree(request.id()),
          error == null ? RpcError.INTERNAL : error.code(),
          String.valueOf(e.getMessage()));
    }
  }

  private McpStatelessServerHandler handler() {
    String coverage = Coverage.of(parts);
    Described current = described.get();
    if (current == null || !current.coverage().equals(coverage)) {
      current = new Described(coverage, make(coverage));
      described.set(current);
    }
    return current.handler();
  }

  private McpStatelessServerHandler make(String coverage) {
    var carried = new Carried();
    // The server lives in the handler it gives to its transport.
    var _ =
        McpServer.sync(carried)
            .jsonMapper(mapper)
            .serverInfo(NAME, version())
            .instructions(book.instructions())
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .tools(book.specifications(coverage))
            .immediateExecution(true)
            .build();
    return carried.handler.orElseThrow();
  }

  private ObjectNode identity() {
    return Json.object().put("name", NAME).put("version", version());
  }

  private String version() {
    return parts.status().get().version();
  }

  /// Receives the handler that answers requests; carrying messages is left to others.
  private static final class Carried implements McpStatelessServerTransport {

    private Optional<McpStatelessServerHandler> handler = Optional.empty();

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
      this.handler = Optional.of(given);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
      // The last one is what the SDK offers a client that asks for another.
      return VERSIONS.stream()
          .filter(version -> !version.equals(Stateless2026.VERSION))
          .toList()
          .reversed();
    }
  }
}
