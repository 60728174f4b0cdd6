package symposium.app.http;

/// Answers one route's requests. Implementations are thread-safe and fail with
/// [symposium.core.error.SymposiumException] only.
@FunctionalInterface
interface Endpoint {

  /// Answers.
  Response answer(Request request);
}
