package symposium.app.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a browser calls itself, in words its owner knows it by. Every browser claims to be several
/// others, so the most special claim counts. Thread-safe: stateless.
final class UserAgent {

  private static final SequencedMap<String, String> BROWSERS =
      ordered(
          "Edg", "Edge",
          "OPR/", "Opera",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "Chrom", "Chrome",
          "CriOS/", "Chrome",
          "Safari/", "Safari");

  private static final SequencedMap<String, String> SYSTEMS =
      ordered(
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "Windows", "Windows",
          "Mac OS X", "macOS",
          "CrOS", "ChromeOS",
          "Linux", "Linux");

  private UserAgent() {}

  /// Such as `Firefox on Linux`.
  ///
  /// @param header the header `User-Agent`, anything at all
  /// @return at most a few words
  static String label(String header) {
    String browser = first(BROWSERS, header).orElse("A browser");
    return first(SYSTEMS, header).map(system -> browser + " on " + system).orElse(browser);
  }

  private static Optional<String> first(Map<String, String> names, String header) {
    return names.entrySet().stream()
        .filter(name -> header.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static SequencedMap<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
