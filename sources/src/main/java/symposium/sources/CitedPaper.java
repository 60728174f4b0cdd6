package symposium.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.text.Dates;
import symposium.sources.text.Dois;
import symposium.sources.text.LocalIds;
import symposium.sources.text.Text;

/// A paper as reference managers cite it, put together field by field. Confined to one thread.
///
/// Its id is the one that the citation carries in our own spelling (`scheme:value`), else the arXiv
/// id found in a number, note or link, else the DOI, else `local:FORMAT/KEY`, else one made of the
/// title. Keywords that are arXiv categories are categories; the others stay a detail.
final class CitedPaper {

  private static final int MOST_KEYWORDS = 1_000;
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?:cs|math|stat|eess|econ|q-bio|q-fin|physics|astro-ph|cond-mat|nlin)"
              + "\\.[A-Za-z]{2,5}(?:-[a-z]{2,5})?"
              + "|(?:hep-(?:th|ph|ex|lat)|gr-qc|quant-ph|math-ph|nucl-(?:th|ex)|astro-ph|cond-mat)");
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv[:.]\\s*|arxiv\\.org/(?:abs|pdf|html)/)([a-z.-]{0,40}/?\\d[\\d.]{5,12}\\d)");

  private final String format;
  private String key = "";
  private String title = "";
  private String abstractText = "";
  private String doi = "";
  private final List<Author> authors = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private Optional<PublicationDate> date = Optional.empty();
  private Optional<PaperId> arxiv = Optional.empty();
  private final Map<String, String> details = new TreeMap<>();

  /// Starts a paper.
  ///
  /// @param format the format's name, the paper's source
  CitedPaper(String format) {
    this.format = format;
  }

  /// What the file calls the record.
  void key(String text) {
    key = Text.field(text);
  }

  /// The first title that is not blank stands.
  void title(String text) {
    title = title.isEmpty() ? Text.title(text) : title;
  }

  /// The first abstract that is not blank stands.
  void abstractText(String text) {
    abstractText = abstractText.isEmpty() ? Text.paragraphs(text) : abstractText;
  }

  /// Further authors.
  void authors(List<Author> more) {
    if (authors.size() < Text.AUTHORS) {
      authors.addAll(more);
    }
  }

  /// Whether an author is known.
  boolean hasAuthors() {
    return !authors.isEmpty();
  }

  /// The most precise date stands; the first of those that are equally precise.
  void date(String text) {
    Optional<PublicationDate> read = Dates.parse(text.strip().replace('/', '-'));
    if (read.isPresent() && (date.isEmpty() || precision(read.get()) > precision(date.get()))) {
      date = read;
    }
  }

  private static int precision(PublicationDate date) {
    return date.day() > 0 ? 2 : date.month() > 0 ? 1 : 0;
  }

  /// The DOI, in any spelling.
  void doi(String text) {
    doi = doi.isEmpty() ? Text.field(text) : doi;
  }

  /// A keyword or category.
  void keyword(String text) {
    String word = Text.line(text, 200);
    if (CATEGORY.matcher(word).matches()) {
      categories.add(word);
    } else if (!word.isEmpty() && keywords.size() < MOST_KEYWORDS) {
      keywords.add(word);
    }
  }

  /// A category that the format names as such.
  void category(String text) {
    String word = Text.line(text, 200);
    if (!word.isEmpty() && categories.size() < MOST_KEYWORDS) {
      categories.add(word);
    }
  }

  /// A text that may name the arXiv id, such as a note or link.
  void hint(String text) {
    Matcher found = ARXIV.matcher(text);
    if (arxiv.isEmpty() && found.find()) {
      arxiv = PaperId.arxiv(found.group(1));
    }
  }

  /// Any other field; the first that is not blank stands.
  void detail(String name, String text) {
    String value = Text.field(text);
    if (!value.isEmpty()) {
      details.putIfAbsent(name, value);
    }
  }

  /// The paper.
  ///
  /// @throws InvalidInput with a short phrase when it has no title
  Paper build() {
    if (title.isEmpty()) {
      throw new InvalidInput(
          key.isEmpty() ? "no title" : "'%s' has no title".formatted(Text.line(key, 60)));
    }
    hint(doi);
    List<PaperId> dois = Dois.in(doi);
    return Paper.builder(id(dois), title)
        .abstractText(abstractText)
        .authors(authors)
        .categories(categories)
        .published(date)
        .aliases(arxiv.stream().toList())
        .aliases(dois)
        .sources(List.of(format))
        .details(details)
        .detail("keywords", Text.field(String.join(", ", keywords)))
        .detail("doi", dois.isEmpty() ? doi : dois.getFirst().value())
        .detail(format + "-key", own().isPresent() ? "" : key)
        .build();
  }

  private PaperId id(List<PaperId> dois) {
    return own()
        .or(() -> arxiv)
        .or(() -> dois.stream().findFirst())
        .orElseGet(
            () -> key.isEmpty() ? LocalIds.ofTitle(format, title) : LocalIds.of(format, key));
  }

  /// The key, where it is an id with its scheme, as our own files have it.
  private Optional<PaperId> own() {
    return key.indexOf(':') > 0 ? PaperId.recognise(key) : Optional.empty();
  }
}
