package symposium.follow.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import symposium.core.digest.Outcome;
import symposium.core.model.PaperId;
import symposium.follow.syndication.PaperEntries;

/// All that one digest says. Thread-safe: immutable.
///
/// @param from the first day, inclusive
/// @param until the last day, inclusive
/// @param papers what it brings
/// @param trouble what went wrong with the digest before, a complete sentence, or empty
/// @param addresses where its links lead
record Issue(
    LocalDate from,
    LocalDate until,
    DigestContent.Papers papers,
    Optional<String> trouble,
    Addresses addresses) {

  private static final int TOPIC = 80;

  /// Where links lead. Thread-safe, if its function is.
  ///
  /// @param base where this library is reached, without a slash at the end
  /// @param unsubscribe where the reader ends the subscription
  /// @param less the path of the page on which the reader asks for fewer papers like one
  record Addresses(URI base, URI unsubscribe, Function<PaperId, String> less) {}

  /// `[3 new] routing — Tue 24 Nov 2026`, on one line.
  String subject() {
    String topic =
        papers.items().stream()
            .map(DigestContent.Item::interest)
            .distinct()
            .reduce((first, next) -> first.endsWith(" …") ? first : first + " …")
            .orElse("nothing new");
    return "[%d new] %s — %s"
        .formatted(papers.items().size(), Days.cut(topic, TOPIC), Days.name(until));
  }

  /// The window in words.
  String window() {
    return from.equals(until) ? Days.name(until) : Days.name(from) + " to " + Days.name(until);
  }

  /// `3 of 40 new papers that fit what you follow`.
  String counts() {
    return "%,d of %,d new papers that fit what you follow"
        .formatted(papers.items().size(), papers.seen());
  }

  /// What went wrong before, and what is to be known besides.
  List<String> notes() {
    var notes = new java.util.ArrayList<String>();
    trouble.map(Days::clean).ifPresent(notes::add);
    papers.notes().stream().map(Days::clean).forEach(notes::add);
    papers
        .emptyBecause()
        .map(reason -> "Nothing new, because " + Outcome.continued(Days.clean(reason)))
        .ifPresent(notes::add);
    return List.copyOf(notes);
  }

  List<DigestContent.Item> items() {
    return papers.items();
  }

  /// A paper's page here, with similar ones.
  String page(DigestContent.Item item) {
    return addresses.base() + "/papers/" + Days.encoded(item.paper().id().toString());
  }

  /// Where the paper itself is.
  Optional<String> original(DigestContent.Item item) {
    return PaperEntries.original(item.paper().id()).map(URI::toString);
  }

  /// Where the reader asks for fewer papers like one.
  String less(DigestContent.Item item) {
    return addresses.base() + addresses.less().apply(item.paper().id());
  }

  /// Where the reader changes hour or address.
  String settings() {
    return addresses.base() + "/settings/mail";
  }
}
