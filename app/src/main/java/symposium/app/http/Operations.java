package symposium.app.http;

import symposium.app.json.Json;

/// What supervisors ask: whether the process lives, whether it can serve, what it has done.
/// Thread-safe.
final class Operations {

  private final Service service;
  private final Metrics metrics;

  Operations(Service service, Metrics metrics) {
    this.service = service;
    this.metrics = metrics;
  }

  /// `GET /healthz`: the process answers.
  Response health(Request request) {
    return Response.json(Json.object().put("status", "ok"));
  }

  /// `GET /readyz`: searches can be answered now.
  Response readiness(Request request) {
    if (service.ready().getAsBoolean()) {
      return Response.json(Json.object().put("status", "ready"));
    }
    return Problems.json(
        new Problem(Problem.Kind.UNAVAILABLE, "The library is not open for searches yet."),
        request);
  }

  /// `GET /metrics`.
  Response metrics(Request request) {
    return Response.text(
        200, MetricsText.MEDIA_TYPE, metrics.text(service.status().get(), service.engine().load()));
  }
}
