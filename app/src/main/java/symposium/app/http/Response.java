package symposium.app.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import symposium.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// One answer as endpoints give it, free of the server library. Thread-safe: immutable.
final class Response {

  private final int status;
  private final SequencedMap<String, String> headers;
  private final byte[] body;

  private Response(int status, SequencedMap<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Response of(int status, String contentType, byte[] body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", contentType);
    return new Response(status, headers, body);
  }

  static Response json(ObjectNode body) {
    return json(Json.line(body).getBytes(StandardCharsets.UTF_8));
  }

  static Response json(byte[] body) {
    return of(200, "application/json", body);
  }

  static Response html(int status, String body) {
    return of(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static Response text(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Response redirect(String location) {
    return text(303, "text/plain; charset=utf-8", "").with("Location", location);
  }

  /// A copy with one header set.
  Response with(String name, String value) {
    var copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Response(status, copy, body);
  }

  /// A copy with one header set, if there is a value for it.
  Response with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  /// The answer to a reader who has this very body already.
  Response notModified() {
    var copy = new LinkedHashMap<>(headers);
    copy.remove("Content-Type");
    return new Response(304, copy, new byte[0]);
  }

  int status() {
    return status;
  }

  SequencedMap<String, String> headers() {
    return Collections.unmodifiableSequencedMap(headers);
  }

  /// The body; nobody writes to it.
  byte[] body() {
    return body;
  }
}
