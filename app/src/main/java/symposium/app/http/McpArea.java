package symposium.app.http;

import java.util.List;
import symposium.app.mcp.Caller;
import symposium.app.mcp.Carrier;
import symposium.app.mcp.McpEndpoint;
import symposium.app.mcp.Reply;
import symposium.web.account.Visitor;

/// The tools for language models over HTTP: one address that takes one message at a time and
/// remembers nothing, so that clients of every revision can use it without a session. Thread-safe.
///
/// @param endpoint what answers
record McpArea(McpEndpoint endpoint) implements Routes.Area {

  @Override
  public List<Route> routes() {
    return List.of(Route.program("POST", "/mcp", List.of(), this::answer).forLookers());
  }

  /// `POST /mcp`.
  private Response answer(Request request) {
    var caller =
        new Caller(request.reader(), request.visitor().stream().allMatch(Visitor::mayWrite));
    Reply reply = endpoint.answer(request.body(), Carrier.http(request::header, caller));
    return Response.text(reply.status(), "application/json", reply.body())
        .with("Cache-Control", "no-store");
  }
}
