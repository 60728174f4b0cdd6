package symposium.app.mcp;

import java.util.Optional;
import java.util.function.Function;

/// How a message came. Thread-safe: immutable.
///
/// @param headers HTTP headers' only values by lower-case name; empty where messages have none, as
///   on standard input
public record Carrier(Optional<Function<String, Optional<String>>> headers) {

  /// Lines of text.
  ///
  /// @return a carrier without headers
  public static Carrier lines() {
    return new Carrier(Optional.empty());
  }

  /// HTTP.
  ///
  /// @param headers the only value of a header by its name
  /// @return a carrier with them
  public static Carrier http(Function<String, Optional<String>> headers) {
    return new Carrier(Optional.of(headers));
  }
}
