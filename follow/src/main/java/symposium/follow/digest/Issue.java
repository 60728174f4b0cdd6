package symposium.follow.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that one digest says. Thread-safe: immutable.
///
/// @param from the first day, inclusive
/// @param until the last day, inclusive
/// @param papers what it brings
/// @param trouble what went wrong with the digest before, a complete sentence, or empty
/// @param base where this library is reached, without a slash at the end
/// @param unsubscribe where the reader ends the subscription
record Issue(
    LocalDate from,
    LocalDate until,
    DigestContent.Papers papers,
    Optional<String> trouble,
    URI base,
    URI unsubscribe) {

  /// `[3 new] routing — Tue 24 Nov 2026`, on one line.
  String subject() {
    String topic =
        papers.items().stream()
            .map(DigestContent.Item::interest)
            .distinct()
            .reduce((first, next) -> first.endsWith(" …") ? first : first + " …")
            .orElse("nothing new");
    String clean = topic.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String cut = clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    return "[%d new] %s — %s".formatted(papers.items().size(), cut, Days.name(until));
  }

  /// The window in words.
  String window() {
    return from.equals(until) ? Days.name(until) : Days.name(from) + " to " + Days.name(until);
  }

  /// `3 of 40 papers that fit`.
  String counts() {
    return "%,d of %,d new papers that fit what you follow"
        .formatted(papers.items().size(), papers.seen());
  }

  List<DigestContent.Item> items() {
    return papers.items();
  }

  /// A paper's page here.
  String page(DigestContent.Item item) {
    return base + "/papers/" + Days.encoded(item.paper().id().toString());
  }
}
