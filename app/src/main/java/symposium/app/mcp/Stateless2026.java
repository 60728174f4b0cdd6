package symposium.app.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import symposium.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What revision 2026-07-28 asks beyond its predecessors, as far as a server of tools alone is
/// concerned: every request says its version, `server/discover` stands in for the handshake,
/// results say that they are complete and how long lists may be kept, and over HTTP headers repeat
/// what the body says. Subscriptions, and input asked of the client, do not arise here.
/// Thread-safe: immutable.
///
/// @param identity name and version of this program
/// @param instructions what models should know before they choose a tool
record Stateless2026(ObjectNode identity, String instructions) {

  static final String VERSION = "2026-07-28";

  /// How long a client may keep the list of tools, whose descriptions tell what the library holds.
  private static final int LIST_MILLIS = 300_000;

  private static final String META = "io.modelcontextprotocol/";

  /// Whether a request is of this way of speaking, whatever its version.
  static boolean speaks(JsonNode request) {
    return version(request).isPresent();
  }

  private static Optional<String> version(JsonNode request) {
    JsonNode version = request.path("params").path("_meta").path(META + "protocolVersion");
    return version.isString() ? Optional.of(version.asString()) : Optional.empty();
  }

  /// What speaks against a request before it is looked at.
  ///
  /// @param carrier how it came
  Optional<Reply> objection(JsonNode request, Carrier carrier) {
    String asked = version(request).orElse("");
    JsonNode id = request.path("id");
    if (!asked.equals(VERSION)) {
      return Optional.of(unsupported(id, asked));
    }
    if (!request.path("params").path("_meta").path(META + "clientCapabilities").isObject()) {
      return Optional.of(
          RpcError.reply(
              400, id, RpcError.INVALID_PARAMS, "_meta lacks " + META + "clientCapabilities."));
    }
    return carrier.headers().flatMap(headers -> mismatch(request, asked, headers));
  }

  static Reply unsupported(JsonNode id, String asked) {
    ObjectNode data = Json.object();
    var supported = data.putArray("supported");
    McpEndpoint.VERSIONS.forEach(supported::add);
    data.put("requested", asked);
    return RpcError.reply(
        400,
        id,
        RpcError.UNSUPPORTED_VERSION,
        "Unsupported protocol version; supported are "
            + String.join(", ", McpEndpoint.VERSIONS)
            + ".",
        data);
  }

  private static Optional<Reply> mismatch(
      JsonNode request, String version, Function<String, Optional<String>> headers) {
    String method = request.path("method").asString("");
    var wanted =
        method.equals("tools/call")
            ? List.of(
                List.of("mcp-protocol-version", version),
                List.of("mcp-method", method),
                List.of("mcp-name", request.path("params").path("name").asString("")))
            : List.of(List.of("mcp-protocol-version", version), List.of("mcp-method", method));
    return wanted.stream()
        .filter(pair -> !headers.apply(pair.getFirst()).equals(Optional.of(pair.getLast())))
        .findFirst()
        .map(
            pair ->
                RpcError.reply(
                    400,
                    request.path("id"),
                    RpcError.HEADER_MISMATCH,
                    "The header %s must say what the body says.".formatted(pair.getFirst())));
  }

  /// `server/discover`.
  Reply discovered(JsonNode request) {
    ObjectNode result = Json.object();
    var versions = result.putArray("supportedVersions");
    McpEndpoint.VERSIONS.forEach(versions::add);
    result.putObject("capabilities").putObject("tools");
    result.put("instructions", instructions);
    return answered(request, kept(result));
  }

  /// A result of an earlier revision as this one has it.
  Reply completed(JsonNode request, ObjectNode result) {
    boolean list = request.path("method").asString("").equals("tools/list");
    return answered(request, list ? kept(result) : result);
  }

  private static ObjectNode kept(ObjectNode result) {
    return result.put("ttlMs", LIST_MILLIS).put("cacheScope", "private");
  }

  private Reply answered(JsonNode request, ObjectNode result) {
    result.put("resultType", "complete");
    result.withObjectProperty("_meta").set(META + "serverInfo", identity);
    ObjectNode answer = Json.object().put("jsonrpc", "2.0");
    answer.set("id", request.path("id"));
    answer.set("result", result);
    return new Reply(200, Json.line(answer));
  }
}
