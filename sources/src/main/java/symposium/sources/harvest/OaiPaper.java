package symposium.sources.harvest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.text.Authors;
import symposium.sources.text.Dates;
import symposium.sources.text.Dois;
import symposium.sources.text.Latex;
import symposium.sources.text.Text;

/// One record of arXiv's own metadata format while it is read. Any element may be missing. Confined
/// to one thread.
///
/// `acm-class` is not read: the server fills it from the mathematical classification. That a paper
/// was withdrawn shows in its comments only.
final class OaiPaper {

  private static final Pattern WITHDRAWN =
      Pattern.compile(
          "(?i)\\b(?:paper|article|submission|manuscript|preprint|version|work)\\s+"
              + "(?:has been |is |was |had been )?withdrawn\\b|^\\s*withdrawn\\b");
  private static final String PREFIX = "oai:arXiv.org:";

  private final Map<String, String> fields = new HashMap<>();
  private final List<Author> authors = new ArrayList<>();
  private Map<String, String> author = new HashMap<>();
  private boolean deleted;

  /// The header's status.
  void status(String status) {
    deleted = status.equals("deleted");
  }

  /// Whether the server says that the record is no longer there. arXiv never says it; if it does
  /// one day the paper stays, because arXiv's papers do.
  boolean isDeleted() {
    return deleted;
  }

  /// An element's text; the first of a name stands.
  void field(String name, String text) {
    fields.putIfAbsent(name, text);
  }

  /// Starts an author.
  void author() {
    endAuthor();
    author = new HashMap<>();
  }

  /// `keyname`, `forenames` or `suffix`.
  void authorPart(String name, String text) {
    author.putIfAbsent(name, text);
  }

  private void endAuthor() {
    if (authors.size() < Text.AUTHORS) {
      authors.addAll(
          Authors.ofParts(
              accents(author.getOrDefault("forenames", "")),
              accents(author.getOrDefault("keyname", "")),
              author.getOrDefault("suffix", "")));
    }
  }

  /// The paper.
  ///
  /// @throws InvalidInput with a short phrase when it has no id or title
  Paper build() {
    endAuthor();
    String title = Text.title(accents(text("title")));
    if (title.isEmpty()) {
      throw new InvalidInput("'%s' has no title".formatted(Text.line(name(), 60)));
    }
    List<PaperId> dois = Dois.in(text("doi"));
    Optional<PublicationDate> created = Dates.parse(text("created"));
    String comments = Text.field(accents(text("comments")));
    return Paper.builder(id(), title)
        .abstractText(Text.wrapped(accents(text("abstract"))))
        .authors(authors)
        .categories(categories())
        .published(created)
        .updated(Dates.parse(text("updated")).or(() -> created))
        .aliases(dois)
        .sources(List.of("arxiv"))
        .detail("doi", dois.isEmpty() ? Text.field(text("doi")) : dois.getFirst().value())
        .detail("venue", Text.field(text("journal-ref")))
        .detail("comments", comments)
        .detail("report-no", Text.field(text("report-no")))
        .detail("msc-class", Text.field(text("msc-class")))
        .detail("license", Text.field(text("license")))
        .detail("withdrawn", WITHDRAWN.matcher(comments).find() ? "yes" : "")
        .build();
  }

  private PaperId id() {
    return PaperId.arxiv(name())
        .orElseThrow(
            () ->
                new InvalidInput(
                    name().isEmpty()
                        ? "no id"
                        : "'%s' is not an arXiv id".formatted(Text.line(name(), 60))));
  }

  private String name() {
    String identifier = text("identifier");
    String fromHeader =
        identifier.startsWith(PREFIX) ? identifier.substring(PREFIX.length()) : identifier;
    return fields.getOrDefault("id", fromHeader).strip();
  }

  /// The primary one first, as arXiv lists them.
  private List<String> categories() {
    return Stream.of(Text.field(text("categories")).split(" ", -1))
        .filter(category -> !category.isEmpty())
        .toList();
  }

  /// The server turns TeX accents into letters, but not all of them and not in every field.
  private static String accents(String text) {
    return Latex.accents(text);
  }

  private String text(String field) {
    return fields.getOrDefault(field, "");
  }
}
