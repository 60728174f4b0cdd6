package symposium.follow.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A feed, whatever its format. The same document gives the same bytes, so that a client's `ETag`
/// holds until something changes. Thread-safe: immutable.
///
/// Every text is plain: markup in it is shown, never interpreted. Characters XML cannot hold are
/// left out.
///
/// @param id what identifies the feed forever, an absolute IRI such as its own Atom address
/// @param title its name
/// @param description what is in it, a sentence
/// @param page the page that shows the same list, absolute
/// @param self where this feed is published in this format, absolute
/// @param updated when an entry last changed; the newest entry's time, or a fixed time when empty
/// @param entries newest first; of several with one id the first stays
public record FeedDocument(
    String id,
    String title,
    String description,
    URI page,
    URI self,
    Instant updated,
    List<Entry> entries) {

  /// Copies.
  public FeedDocument {
    var unique = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> unique.putIfAbsent(entry.id(), entry));
    entries = List.copyOf(unique.values());
  }

  /// Writes the feed.
  ///
  /// @param format how
  /// @return UTF-8 text
  public byte[] write(FeedFormat format) {
    return switch (format) {
      case ATOM -> AtomWriter.write(this);
      case RSS -> RssWriter.write(this);
      case JSON -> JsonFeedWriter.write(this);
    };
  }

  /// One paper in a feed. Thread-safe: immutable.
  ///
  /// @param id what identifies the paper in every feed forever, an absolute IRI
  /// @param title its title
  /// @param link its page here, absolute
  /// @param original its page at its archive, or empty
  /// @param authors names
  /// @param categories names
  /// @param summary its abstract or what else should be read, may be empty
  /// @param published when it became known
  /// @param updated when its last version appeared; changes with a new version only
  /// @param announceType `new`, `cross`, `replace` or `replace-cross`, or empty when unknown
  public record Entry(
      String id,
      String title,
      URI link,
      Optional<URI> original,
      List<String> authors,
      List<String> categories,
      String summary,
      Instant published,
      Instant updated,
      Optional<String> announceType) {

    /// Copies.
    public Entry {
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
    }
  }
}
