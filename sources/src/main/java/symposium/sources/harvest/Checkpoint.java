package symposium.sources.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far the harvest of a set is, stored with every page. Thread-safe: immutable.
///
/// @param from the first day of changes the harvest asks for; of a whole one, what the next asks
///   for; empty for everything
/// @param token what goes on with an unfinished list
/// @param reached of an unfinished list, the latest day of changes that is stored: where to start
///   anew when the token is no longer taken
/// @param responded of an unfinished list, the day it was begun: where the next one starts
/// @param finished when a list was last read to its end
record Checkpoint(
    Optional<LocalDate> from,
    Optional<String> token,
    Optional<LocalDate> reached,
    Optional<LocalDate> responded,
    Optional<Instant> finished) {

  /// Nothing was harvested yet.
  static Checkpoint none() {
    return starting(Optional.empty());
  }

  /// A list to begin.
  static Checkpoint starting(Optional<LocalDate> from) {
    return new Checkpoint(
        from, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What it is stored under.
  static String key(ArxivSet set) {
    return "harvest.arxiv." + set.name();
  }

  /// Whether a list was begun and not read to its end.
  boolean isUnfinished() {
    return token.isPresent() || reached.isPresent();
  }

  /// What to ask next.
  OaiRequest request(ArxivSet set) {
    return new OaiRequest(set, from, token);
  }

  /// After a page. The last one's next harvest starts on the day this one began, because changes of
  /// that day may still have come.
  Checkpoint after(OaiAnswer.Page page, Instant now) {
    Optional<LocalDate> began = responded.or(page::responded);
    Optional<LocalDate> latest =
        Stream.concat(reached.stream(), page.reached().stream()).max(LocalDate::compareTo);
    return page.token().isPresent()
        ? new Checkpoint(from, page.token(), latest, began, finished)
        : new Checkpoint(
            began.or(() -> latest).or(() -> from),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(now));
  }

  /// After the token was refused: from the latest day that is stored, not from the beginning.
  Checkpoint withoutToken() {
    return new Checkpoint(reached.or(() -> from), Optional.empty(), reached, responded, finished);
  }

  /// After an answer without any record: nothing was learned, so the next one asks the same.
  Checkpoint foundNothing(Instant now) {
    return new Checkpoint(
        from, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now));
  }

  /// One line for each part.
  String text() {
    return Stream.of(
            from.map(day -> "from=" + day),
            token.map(opaque -> "token=" + opaque),
            reached.map(day -> "reached=" + day),
            responded.map(day -> "responded=" + day),
            finished.map(when -> "finished=" + when))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /// Reads what [#text()] wrote; parts that cannot be read are absent.
  static Checkpoint parse(String text) {
    Map<String, String> parts = new HashMap<>();
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              parts.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return new Checkpoint(
        day(parts.getOrDefault("from", "")),
        Optional.of(parts.getOrDefault("token", "")).filter(token -> !token.isEmpty()),
        day(parts.getOrDefault("reached", "")),
        day(parts.getOrDefault("responded", "")),
        instant(parts.getOrDefault("finished", "")));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
