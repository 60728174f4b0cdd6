package symposium.app.mcp;

import java.util.Optional;
import java.util.function.Function;
import symposium.core.reader.ReaderId;

/// How a message came, and from whom. Thread-safe: immutable.
///
/// @param headers HTTP headers' only values by lower-case name; empty where messages have none, as
///   on standard input
/// @param caller whose follows its tools see
public record Carrier(Optional<Function<String, Optional<String>>> headers, Caller caller) {

  /// Lines of text, which whoever started this program sends: the library's owner.
  ///
  /// @return a carrier without headers
  public static Carrier lines() {
    return new Carrier(Optional.empty(), new Caller(ReaderId.OWNER, true));
  }

  /// HTTP.
  ///
  /// @param headers the only value of a header by its name
  /// @param caller who sent the message
  /// @return a carrier with them
  public static Carrier http(Function<String, Optional<String>> headers, Caller caller) {
    return new Carrier(Optional.of(headers), caller);
  }
}
