package symposium.follow.syndication;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import symposium.core.library.Announcement;
import symposium.core.library.DatedPaper;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Makes feed entries of papers. Thread-safe: immutable.
///
/// Ids: `oai:arXiv.org:…` as arXiv's own feeds have them (without version), `info:doi/…`, else a
/// `tag:` that does not depend on where the library is served.
///
/// @param base the address of this installation, such as `https://papers.example`, without a slash
///   at the end
public record PaperEntries(String base) {

  private static final Pattern ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7}");

  /// A paper that became known on a day.
  ///
  /// @param dated the paper
  /// @return its entry
  public FeedDocument.Entry of(DatedPaper dated) {
    return of(dated.paper(), dated.day(), dated.announced(), dated.paper().abstractText());
  }

  /// A paper whose day is its publication's, 1970-01-01 when that is unknown.
  ///
  /// @param paper the paper
  /// @return its entry
  public FeedDocument.Entry of(Paper paper) {
    return of(paper, paper.abstractText());
  }

  /// The same with another text.
  ///
  /// @param paper the paper
  /// @param summary what to read about it, plain text
  /// @return its entry
  public FeedDocument.Entry of(Paper paper, String summary) {
    LocalDate day = paper.published().map(PublicationDate::earliest).orElse(LocalDate.EPOCH);
    return of(paper, day, Optional.empty(), summary);
  }

  private FeedDocument.Entry of(
      Paper paper, LocalDate day, Optional<Announcement.Type> type, String summary) {
    Instant published = start(day);
    Instant version = paper.updated().map(date -> start(date.earliest())).orElse(published);
    return new FeedDocument.Entry(
        id(paper.id()),
        paper.title(),
        URI.create(base + "/papers/" + encoded(paper.id().toString())),
        original(paper.id()),
        paper.authors().stream().map(Author::name).toList(),
        paper.categories(),
        summary,
        published,
        version.isBefore(published) ? published : version,
        type.map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /// When a feed of these entries last changed.
  ///
  /// @param entries the entries
  /// @param otherwise the answer when there are none
  /// @return the newest entry's time
  public static Instant updated(List<FeedDocument.Entry> entries, LocalDate otherwise) {
    return entries.stream()
        .map(FeedDocument.Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(start(otherwise));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// What identifies a paper in every feed.
  static String id(PaperId id) {
    return switch (id.scheme()) {
      case "arxiv" -> "oai:arXiv.org:" + path(id.value());
      case "doi" -> "info:doi/" + path(id.value());
      default -> "tag:symposium.invalid,2026:" + id.scheme() + "/" + path(id.value());
    };
  }

  /// Where a paper itself is.
  ///
  /// @param id its id
  /// @return its page at arXiv or behind its DOI, or empty for other ids
  public static Optional<URI> original(PaperId id) {
    return switch (id.scheme()) {
      case "arxiv" ->
          ARXIV.matcher(id.value()).matches()
              ? Optional.of(URI.create("https://arxiv.org/abs/" + id.value()))
              : Optional.empty();
      case "doi" -> Optional.of(URI.create("https://doi.org/" + path(id.value())));
      default -> Optional.empty();
    };
  }

  private static String path(String text) {
    return encoded(text).replace("%2F", "/");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
