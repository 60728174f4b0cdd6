package symposium.app.mcp;

import symposium.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Errors of the protocol, beside which tools have errors of their own.
final class RpcError {

  static final int PARSE = -32_700;
  static final int INVALID_REQUEST = -32_600;
  static final int METHOD_NOT_FOUND = -32_601;
  static final int INVALID_PARAMS = -32_602;
  static final int INTERNAL = -32_603;
  static final int HEADER_MISMATCH = -32_020;
  static final int UNSUPPORTED_VERSION = -32_022;

  private RpcError() {}

  static Reply reply(int status, JsonNode id, int code, String message) {
    return reply(status, id, code, message, Json.object());
  }

  /// @param id the request's, anything but text or number where there is none
  static Reply reply(int status, JsonNode id, int code, String message, ObjectNode data) {
    ObjectNode node = Json.object().put("jsonrpc", "2.0");
    if (id.isString() || id.isNumber()) {
      node.set("id", id);
    } else {
      node.putNull("id");
    }
    ObjectNode error = node.putObject("error").put("code", code).put("message", message);
    if (!data.isEmpty()) {
      error.set("data", data);
    }
    return new Reply(status, Json.line(node));
  }
}
