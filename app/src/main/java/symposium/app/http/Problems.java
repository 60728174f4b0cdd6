package symposium.app.http;

import java.nio.charset.StandardCharsets;
import symposium.app.http.Problem.Kind;
import symposium.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Problems as answers for programs, `application/problem+json`.
final class Problems {

  static final String MEDIA_TYPE = "application/problem+json";

  /// How long a client should wait when the server is busy, seconds.
  private static final String RETRY_SECONDS = "1";

  private Problems() {}

  static Response json(Problem problem, Request request) {
    return decorated(
        problem, Response.of(problem.kind().status(), MEDIA_TYPE, body(problem, request.path())));
  }

  /// The members RFC 9457 defines.
  static byte[] body(Problem problem, String path) {
    Kind kind = problem.kind();
    ObjectNode node =
        Json.object()
            .put("type", kind.type())
            .put("title", kind.title())
            .put("status", kind.status())
            .put("detail", problem.detail())
            .put("instance", path);
    return Json.line(node).getBytes(StandardCharsets.UTF_8);
  }

  /// Adds the headers that belong to a kind of problem, whatever form it is told in.
  static Response decorated(Problem problem, Response response) {
    Response uncached = response.with("Cache-Control", "no-store");
    return switch (problem.kind()) {
      case OVERLOADED -> uncached.with("Retry-After", RETRY_SECONDS);
      default -> uncached;
    };
  }
}
