package symposium.bench.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the command line says. Thread-safe: immutable.
///
/// @param part whose lists are measured
/// @param users how many stand-in readers at most
record FeedOptions(Part part, int users) {

  static final String USAGE =
      "Usage: ./symposium bench feed [--home DIR] [--corpus FILE] [--part dev|test] [--users N]";

  /// Whose lists are measured.
  enum Part {
    /// Readers that thresholds are chosen on.
    DEV,
    /// Readers that nothing was chosen on; the result.
    TEST
  }

  static FeedOptions parse(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    Part part = Part.TEST;
    int users = Integer.MAX_VALUE;
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case "--part" -> part = part(value(left));
        case "--users" -> users = Integer.parseInt(value(left));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new FeedOptions(part, users);
  }

  private static Part part(String name) {
    return switch (name) {
      case "dev" -> Part.DEV;
      case "test" -> Part.TEST;
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static String value(Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return left.pop();
  }
}
