package symposium.sources.harvest;

/// What asks, and on whose behalf. Thread-safe: immutable.
///
/// @param version the program's version, letters, digits, dots and dashes
/// @param operator who runs it
public record Agent(String version, Operator operator) {

  /// The request header.
  String header() {
    return "symposium/%s (mailto:%s)"
        .formatted(version.replaceAll("[^A-Za-z0-9.-]", ""), operator.mail());
  }
}
