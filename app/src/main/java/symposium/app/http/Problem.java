package symposium.app.http;

import symposium.core.error.CorruptData;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.IndexUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.NotFound;
import symposium.core.error.Overloaded;
import symposium.core.error.SymposiumException;
import symposium.core.error.UpstreamUnavailable;

/// An error as the caller reads it (RFC 9457). Thread-safe: immutable.
///
/// @param kind what kind it is
/// @param detail what happened and the way on, a complete sentence
record Problem(Kind kind, String detail) {

  /// The kinds of problems, each documented at `/docs#problem-…`.
  enum Kind {
    /// The caller mends the request.
    INVALID_INPUT(400, "The request cannot be used"),
    /// The caller signs in, or sends a token.
    UNAUTHORIZED(401, "Signing in is needed"),
    /// The caller may not do this.
    FORBIDDEN(403, "That is not allowed"),
    /// The page asking is not one of ours.
    FORBIDDEN_ORIGIN(403, "The request comes from another site"),
    /// Nothing is there.
    NOT_FOUND(404, "Not found"),
    /// The address exists, the method does not.
    METHOD_NOT_ALLOWED(405, "This address does not answer that method"),
    /// None of the media types asked for is offered.
    NOT_ACCEPTABLE(406, "None of the wanted formats is offered"),
    /// The body is too long.
    CONTENT_TOO_LARGE(413, "The request's body is too long"),
    /// The address is too long.
    URI_TOO_LONG(414, "The request's address is too long"),
    /// The request is addressed to a host name that is not ours.
    MISDIRECTED(421, "The request is addressed to another host"),
    /// The caller retries later.
    OVERLOADED(429, "Too much was asked at once"),
    /// The request's headers are too long.
    HEADERS_TOO_LARGE(431, "The request's headers are too long"),
    /// A mistake of ours; the log has it.
    INTERNAL(500, "Something went wrong here"),
    /// The operator mends the library.
    CORRUPT_DATA(500, "Stored data is damaged"),
    /// The operator mends the installation.
    UNAVAILABLE(503, "The library cannot be searched now");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    /// Where it is explained.
    String type() {
      return "/docs#" + anchor();
    }

    String anchor() {
      return "problem-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// The one mapping of failures to HTTP.
  static Problem of(SymposiumException failure) {
    Kind kind =
        switch (failure) {
          case InvalidInput _ -> Kind.INVALID_INPUT;
          case NotFound _ -> Kind.NOT_FOUND;
          case Overloaded _ -> Kind.OVERLOADED;
          case HomeUnavailable _, IndexUnavailable _, ModelUnavailable _, UpstreamUnavailable _ ->
              Kind.UNAVAILABLE;
          case CorruptData _ -> Kind.CORRUPT_DATA;
        };
    return new Problem(kind, failure.explanation());
  }

  /// A mistake of ours, without anything about it that only the log should hold.
  static Problem internal() {
    return new Problem(
        Kind.INTERNAL, "The search program made a mistake; its log says what happened.");
  }
}
