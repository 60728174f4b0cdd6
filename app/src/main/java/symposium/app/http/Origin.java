package symposium.app.http;

import java.util.Optional;

/// The address under which readers reach this server, without a slash at its end. Thread-safe:
/// immutable.
///
/// @param configured the base URL, or empty where requests say how they reached us
record Origin(Optional<String> configured) {

  /// What links in an answer begin with.
  String of(Request request) {
    return configured.orElseGet(
        () ->
            request.header("x-forwarded-proto").orElse("http")
                + "://"
                + request.header("host").orElse("127.0.0.1"));
  }
}
