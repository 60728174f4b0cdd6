package symposium.app.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;

/// The parameters of a request, read strictly: every fault is an [InvalidInput] that names the
/// parameter. A blank value counts as not given, as forms send it. Thread-safe: immutable.
final class Parameters {

  private static final int MAX_PARAMETERS = 200;
  private static final int MAX_NAME = 40;
  private static final int MAX_VALUE = 10_000;

  private final SequencedMap<String, List<String>> values;

  private Parameters(SequencedMap<String, List<String>> values) {
    this.values = values;
  }

  /// Reads a query, still percent-encoded.
  ///
  /// @throws InvalidInput when it is malformed or too long
  static Parameters parse(String query) {
    return parse(query, MAX_VALUE);
  }

  /// Reads a query whose values may be longer than usual.
  ///
  /// @throws InvalidInput when it is malformed or too long
  static Parameters parse(String query, int longest) {
    var values = new LinkedHashMap<String, List<String>>();
    int count = 0;
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_PARAMETERS) {
        throw new InvalidInput("A request takes at most %d parameters.".formatted(MAX_PARAMETERS));
      }
      int equals = pair.indexOf('=');
      String name = name(equals < 0 ? pair : pair.substring(0, equals));
      String value = value(name, equals < 0 ? "" : pair.substring(equals + 1), longest);
      List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
      if (!value.isBlank()) {
        known.add(value);
      }
    }
    return new Parameters(values);
  }

  private static String name(String encoded) {
    try {
      return shown(Percent.decodeQuery(encoded));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "The name of a parameter is malformed: %s.".formatted(e.getMessage()), e);
    }
  }

  private static String value(String name, String encoded, int longest) {
    String value;
    try {
      value = Percent.decodeQuery(encoded);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("Parameter '%s' is malformed: %s.".formatted(name, e.getMessage()), e);
    }
    if (value.length() > longest) {
      throw new InvalidInput(
          "Parameter '%s' is longer than %,d characters.".formatted(name, longest));
    }
    if (value.chars().anyMatch(Parameters::isForbidden)) {
      throw new InvalidInput("Parameter '%s' contains control characters.".formatted(name));
    }
    return value;
  }

  private static boolean isForbidden(int unit) {
    return Character.isISOControl(unit) && unit != '\t' && unit != '\n' && unit != '\r';
  }

  /// A name as messages may repeat it: short and printable.
  private static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.length() <= MAX_NAME ? printable : printable.substring(0, MAX_NAME) + "…";
  }

  /// Refuses parameters that an endpoint does not know.
  ///
  /// @throws InvalidInput naming the unknown and the known ones
  void allowOnly(Collection<String> known) {
    List<String> unknown = values.keySet().stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new InvalidInput(
          "There is no parameter %s; %s."
              .formatted(
                  quoted(unknown.subList(0, Math.min(5, unknown.size()))),
                  known.isEmpty() ? "this address takes none" : "known are " + quoted(known)));
    }
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }

  /// The only value.
  ///
  /// @throws InvalidInput when it is given more than once
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new InvalidInput("Parameter '%s' may be given once only.".formatted(name));
    }
    return all.stream().findFirst();
  }

  /// Every value.
  List<String> all(String name) {
    return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
  }

  /// The names that begin with a text, in the order given.
  List<String> named(String prefix) {
    return values.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /// Every value, where one may hold several between commas.
  List<String> allBetweenCommas(String name) {
    return all(name).stream()
        .flatMap(value -> java.util.Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The only value, as a whole number.
  ///
  /// @throws InvalidInput when it is none or out of range
  int integer(String name, int least, int most, int otherwise) {
    return one(name)
        .map(value -> read(name, value, text -> integer(text, least, most)))
        .orElse(otherwise);
  }

  private static int integer(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every unusable number.
    }
    throw new IllegalArgumentException(
        "it must be a whole number in [%d, %d], got '%s'".formatted(least, most, cut(text)));
  }

  /// The only value, as yes or no.
  ///
  /// @throws InvalidInput when it is neither `true` nor `false`
  boolean flag(String name) {
    return one(name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new InvalidInput(
                          "Parameter '%s' must be true or false, got '%s'."
                              .formatted(name, cut(value)));
                })
        .orElse(false);
  }

  /// The only value, read by a function that complains with [IllegalArgumentException].
  ///
  /// @throws InvalidInput naming the parameter when it complains
  <T> Optional<T> one(String name, Function<String, T> reader) {
    return one(name).map(value -> read(name, value, reader));
  }

  /// Every value, read by a function that complains with [IllegalArgumentException].
  ///
  /// @throws InvalidInput naming the parameter when it complains
  <T> List<T> all(String name, Function<String, T> reader) {
    return all(name).stream().map(value -> read(name, value, reader)).toList();
  }

  private static <T> T read(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "Parameter '%s' cannot be used: %s.".formatted(name, e.getMessage()), e);
    }
  }

  /// A value as messages may repeat it.
  static String cut(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }

  /// The same parameters as a query, one of them replaced.
  String queryWith(String name, String value) {
    var parts = new ArrayList<String>();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      if (!entry.getKey().equals(name)) {
        entry.getValue().forEach(each -> parts.add(pair(entry.getKey(), each)));
      }
    }
    parts.add(pair(name, value));
    return String.join("&", parts);
  }

  private static String pair(String name, String value) {
    return Percent.encodeQuery(name) + "=" + Percent.encodeQuery(value);
  }
}
