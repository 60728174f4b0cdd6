package symposium.app.mcp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.follow.days.Period;

/// What a tool is called with; types, ranges and names were checked against the tool's schema.
/// Thread-safe: immutable.
///
/// @param values by name
record Arguments(Map<String, Object> values) {

  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 50;

  /// A text, without surrounding blanks; blank counts as not given.
  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /// A whole number.
  int integer(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  /// Whether there is a value.
  boolean has(String name) {
    return values.get(name) != null;
  }

  /// How many papers a list may have, by the argument `limit`.
  int limit() {
    return Math.clamp(integer("limit", DEFAULT_LIMIT), 1, MAX_LIMIT);
  }

  /// Whether something is wanted.
  boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean flag ? flag : otherwise;
  }

  /// Texts.
  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /// A date.
  ///
  /// @throws InvalidInput when it is none
  Optional<PublicationDate> date(String name) {
    return text(name).map(given -> date(name, given));
  }

  /// A day.
  ///
  /// @throws InvalidInput when it is none
  Optional<LocalDate> day(String name) {
    return text(name).map(given -> day(name, given));
  }

  private static LocalDate day(String name, String given) {
    try {
      return Period.parse(Period.Kind.DAY, given).first();
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("'%s' cannot be used: %s.".formatted(name, e.getMessage()), e);
    }
  }

  private static PublicationDate date(String name, String given) {
    try {
      return PublicationDate.parse(given);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "'%s' must be a date such as 2026-11-23, 2026-11 or 2026, got '%s'."
              .formatted(name, cut(given)),
          e);
    }
  }

  /// A paper's id in any spelling.
  ///
  /// @throws InvalidInput when a text is none
  PaperId id(String name) {
    return id(name, text(name).orElse(""));
  }

  /// Papers' ids in any spelling.
  ///
  /// @throws InvalidInput when a text is none
  List<PaperId> ids(String name) {
    return texts(name).stream().map(given -> id(name, given)).toList();
  }

  private static PaperId id(String name, String given) {
    return PaperId.recognise(given)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "'%s' takes ids as search_papers returns them, such as arxiv:1706.03762 or doi:10.1145/1.2, got '%s'."
                        .formatted(name, cut(given))));
  }

  private static String cut(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
