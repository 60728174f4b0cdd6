package symposium.sources.export;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// What citation formats ask of a paper. Thread-safe: immutable.
///
/// @param paper the paper
record Citation(Paper paper) {

  private static final Set<String> PROCEEDINGS =
      Set.of("inproceedings", "conference", "proceedings", "incollection");
  private static final Set<String> BOOKS = Set.of("book", "inbook", "booklet", "collection");

  /// What sort of publication it is, as far as is known.
  enum Kind {
    PREPRINT,
    ARTICLE,
    PROCEEDINGS,
    BOOK,
    OTHER
  }

  Kind kind() {
    String type = detail("bibtex-type").toLowerCase(Locale.ROOT);
    if (arxiv().isPresent()) {
      return Kind.PREPRINT;
    }
    if (PROCEEDINGS.contains(type)) {
      return Kind.PROCEEDINGS;
    }
    if (BOOKS.contains(type)) {
      return Kind.BOOK;
    }
    return type.equals("article") || (type.isEmpty() && !detail("venue").isEmpty())
        ? Kind.ARTICLE
        : Kind.OTHER;
  }

  /// The arXiv id without scheme.
  Optional<String> arxiv() {
    return id("arxiv");
  }

  /// The DOI without scheme.
  Optional<String> doi() {
    String stated = detail("doi");
    return stated.isEmpty()
        ? id("doi")
        : PaperId.doi(stated).map(PaperId::value).or(() -> id("doi"));
  }

  private Optional<String> id(String scheme) {
    return paper.allIds().stream()
        .filter(id -> id.scheme().equals(scheme))
        .map(PaperId::value)
        .findFirst();
  }

  /// Where to read it.
  Optional<String> url() {
    return arxiv()
        .map(id -> "https://arxiv.org/abs/" + id)
        .or(() -> Optional.of(detail("url")).filter(url -> !url.isEmpty()))
        .or(() -> doi().map(doi -> "https://doi.org/" + doi));
  }

  /// The date to cite: a preprint's last version, anything else's first.
  Optional<PublicationDate> date() {
    return kind() == Kind.PREPRINT
        ? paper.updated().or(paper::published)
        : paper.published().or(paper::updated);
  }

  /// A detail's value, or the empty text.
  String detail(String name) {
    return paper.details().getOrDefault(name, "");
  }
}
