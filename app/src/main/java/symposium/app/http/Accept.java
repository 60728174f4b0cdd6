package symposium.app.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a client wants, by its `Accept` header (RFC 9110 §12.5.1). Thread-safe: immutable.
///
/// @param header the header's list, empty when anything will do
record Accept(String header) {

  private static final int MAX_RANGES = 50;

  /// The media type the client likes best.
  ///
  /// @param offered media types without parameters, the server's favourite first, which wins ties
  /// @return one of them, or empty when none is acceptable
  Optional<String> best(List<String> offered) {
    if (header.isBlank()) {
      return offered.stream().findFirst();
    }
    return IntStream.range(0, offered.size())
        .filter(i -> quality(offered.get(i)) > 0)
        .boxed()
        .max(
            Comparator.comparingDouble((Integer i) -> quality(offered.get(i)))
                .thenComparing(Comparator.reverseOrder()))
        .map(offered::get);
  }

  /// A parameter of the range that names a type exactly.
  ///
  /// @param type a media type without parameters
  /// @param name the parameter's name, in lower case
  /// @return its value in lower case, without quotation marks
  Optional<String> parameter(String type, String name) {
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", MAX_RANGES))
        .map(range -> range.split(";", -1))
        .filter(parts -> parts[0].strip().equals(type))
        .flatMap(Arrays::stream)
        .map(String::strip)
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1).replace("\"", "").strip())
        .findFirst();
  }

  private double quality(String type) {
    String[] ranges = header.toLowerCase(Locale.ROOT).split(",", MAX_RANGES);
    int closest = -1;
    double quality = 0;
    for (String range : ranges) {
      String[] parts = range.split(";", -1);
      int closeness = closeness(parts[0].strip(), type);
      if (closeness > closest) {
        closest = closeness;
        quality = weight(parts);
      }
    }
    return quality;
  }

  /// How closely a range names a type: 2 exactly, 1 by its main type, 0 as anything, -1 not at all.
  private static int closeness(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=")) {
        try {
          double weight = Double.parseDouble(part.substring(2));
          return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
