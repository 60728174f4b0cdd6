package symposium.app.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;
import symposium.web.account.Visitor;

/// One request as endpoints see it, free of the server library. Thread-safe: immutable.
///
/// @param method such as `GET`
/// @param path the path as sent, still percent-encoded, without query
/// @param query the query as sent, still percent-encoded, may be empty
/// @param headers values by lower-case name
/// @param variable the decoded `{id}` part of the path, empty where the route has none
/// @param body the body as UTF-8 text, empty where there is none
/// @param peer the address the request came from
/// @param visitor who asks, or empty where somebody who has not signed in may look
record Request(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String variable,
    String body,
    String peer,
    Optional<Visitor> visitor) {

  private static final int USUAL_FIELD = 10_000;

  /// The parameters; parsing is cheap and bounded by the length of a request.
  ///
  /// @throws symposium.core.error.InvalidInput when the query is malformed
  Parameters parameters() {
    return Parameters.parse(query);
  }

  /// The fields of a form that was sent as `application/x-www-form-urlencoded`.
  ///
  /// @throws symposium.core.error.InvalidInput when the body is of another type or malformed
  Parameters form() {
    return form(USUAL_FIELD);
  }

  /// The same, for forms into which people paste.
  ///
  /// @param longest the longest field, in UTF-16 units
  Parameters form(int longest) {
    String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!body.isEmpty() && !type.startsWith("application/x-www-form-urlencoded")) {
      throw new InvalidInput(
          "Send the form as application/x-www-form-urlencoded, got '%s'."
              .formatted(Parameters.cut(type)));
    }
    return Parameters.parse(body, longest);
  }

  /// Where a form wants its reader back: its field `back` if that is a page of ours.
  String back(String otherwise) {
    return form().one("back").filter(Request::isOurPage).orElse(otherwise);
  }

  /// Whether an address can lead to nothing but a page of this site.
  static boolean isOurPage(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().noneMatch(c -> c <= ' ' || c == '\\' || c > '~');
  }

  /// The only value of a header.
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /// All values of a header as one comma-separated list.
  String list(String name) {
    return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /// Whether the page's own script asks for a part of a page only.
  boolean wantsFragment() {
    return header("hx-request").filter("true"::equals).isPresent()
        && header("hx-history-restore-request").isEmpty();
  }

  /// Who asks.
  ///
  /// @throws IllegalStateException on an address that is open to everybody
  ReaderId reader() {
    return visitor.orElseThrow(() -> new IllegalStateException("nobody is known")).reader();
  }

  /// The same from another address and with other headers.
  Request from(String address, Map<String, List<String>> others) {
    return new Request(method, path, query, others, variable, body, address, visitor);
  }

  Request by(Optional<Visitor> somebody) {
    return new Request(method, path, query, headers, variable, body, peer, somebody);
  }

  Request withVariable(String value) {
    return new Request(method, path, query, headers, value, body, peer, visitor);
  }
}
