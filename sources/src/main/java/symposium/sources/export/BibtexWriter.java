package symposium.sources.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.sources.text.BibtexNames;
import symposium.sources.text.Text;

/// BibTeX. A preprint looks as arXiv writes it, another paper has the type and fields its
/// bibliography gave it. Confined to one thread.
final class BibtexWriter implements PaperWriter {

  private static final List<String> FIELDS =
      List.of("volume", "number", "pages", "publisher", "series", "isbn", "issn", "note");

  private final Output output;
  private final BibtexKeys keys = new BibtexKeys();

  BibtexWriter(Output output) {
    this.output = output;
  }

  @Override
  public void write(Paper paper) {
    var citation = new Citation(paper);
    output.text("@" + type(citation.kind()) + "{" + keys.key(citation) + ",\n");
    field("title", BibtexText.title(paper.title()), ", ");
    plain("author", authors(paper.authors()));
    citation
        .date()
        .map(PublicationDate::year)
        .ifPresent(year -> plain("year", "%04d".formatted(year)));
    if (citation.kind() == Citation.Kind.PREPRINT) {
      preprint(citation);
    } else {
      published(citation);
    }
    citation.doi().ifPresent(doi -> plain("doi", verbatim("https://doi.org/" + doi)));
    citation.url().ifPresent(url -> field("url", verbatim(url), ", "));
    output.text("}\n");
  }

  private static String type(Citation.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "article";
      case PROCEEDINGS -> "inproceedings";
      case BOOK -> "book";
      case PREPRINT, OTHER -> "misc";
    };
  }

  private void preprint(Citation citation) {
    plain("eprint", verbatim(citation.arxiv().orElse("")));
    plain("archivePrefix", "arXiv");
    citation.paper().categories().stream()
        .findFirst()
        .ifPresent(category -> plain("primaryClass", BibtexText.escaped(category)));
  }

  private void published(Citation citation) {
    String venue = BibtexText.escaped(citation.detail("venue"));
    switch (citation.kind()) {
      case ARTICLE -> plain("journal", venue);
      case PROCEEDINGS -> plain("booktitle", venue);
      case BOOK, OTHER, PREPRINT -> plain("howpublished", venue);
    }
    FIELDS.forEach(name -> plain(name, BibtexText.escaped(citation.detail(name))));
  }

  private static String authors(List<Author> authors) {
    return authors.stream().map(BibtexWriter::name).collect(Collectors.joining(" and "));
  }

  /// The first of these that BibTeX reads back as the same person: `Given Family`, `Family, Given`,
  /// a name in braces.
  private static String name(Author author) {
    String family = BibtexText.escaped(author.family());
    if (author.name().equals(author.family()) && family.indexOf(' ') >= 0) {
      return "{" + family + "}";
    }
    String given = BibtexText.escaped(author.given());
    String inverted =
        author.suffix().isEmpty()
            ? family + ", " + given
            : family + ", " + BibtexText.escaped(author.suffix()) + ", " + given;
    return Optional.of((given + " " + family).strip())
        .filter(natural -> BibtexNames.parse(natural).equals(List.of(author)))
        .or(
            () ->
                Optional.of(inverted)
                    .filter(text -> BibtexNames.parse(text).equals(List.of(author))))
        .orElseGet(() -> "{" + BibtexText.escaped(author.name()) + "}");
  }

  /// Text in which a brace, a space or a line end would end the field or break the link.
  private static String verbatim(String link) {
    return Text.field(link)
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace(" ", "%20")
        .replace("\\", "%5C");
  }

  private void plain(String name, String value) {
    field(name, value, ",");
  }

  private void field(String name, String value, String end) {
    if (!value.isEmpty()) {
      output.text("      " + name + "={" + value + "}" + end + "\n");
    }
  }

  @Override
  public void close() {
    // Every entry is complete by itself.
  }
}
