package symposium.sources;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.text.BibtexNames;
import symposium.sources.text.Dates;
import symposium.sources.text.Dois;
import symposium.sources.text.Latex;
import symposium.sources.text.LocalIds;
import symposium.sources.text.Text;

/// What an entry's fields mean. Confined to one thread.
///
/// The id is the arXiv id found in `eprint`, `arxivid`, `url`, or where citation sites put it
/// (`arXiv preprint arXiv:1706.03762` as the journal, `abs/1706.03762` as the volume); else the
/// DOI; else `local:bibtex/KEY`.
final class BibtexPaper {

  private static final Set<String> MEANT =
      Set.of("title", "abstract", "author", "year", "month", "date", "doi", "primaryclass");
  private static final List<String> VENUES =
      List.of("journal", "journaltitle", "booktitle", "venue", "school", "institution");
  private static final Pattern INDENT = Pattern.compile("\n[ \t]+");
  private static final Pattern ARXIV =
      Pattern.compile("(?i)(?:arxiv:|arxiv\\.org/(?:abs|pdf)/|^abs/)\\s*([a-z.-]*/?\\d[\\d.]+\\d)");

  private final String key;
  private final String type;
  private final Map<String, String> raw = new TreeMap<>();

  private BibtexPaper(BibTeXEntry entry) {
    this.key = Text.field(entry.getKey().getValue());
    this.type = Text.field(entry.getType().getValue()).toLowerCase(Locale.ROOT);
    entry
        .getFields()
        .forEach(
            (field, value) ->
                raw.put(field.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
  }

  /// The paper of an entry.
  ///
  /// @throws InvalidInput with a short phrase when it has no title
  static Paper of(BibTeXEntry entry) {
    return new BibtexPaper(entry).paper();
  }

  private Paper paper() {
    String title = Text.title(plain("title"));
    if (title.isEmpty()) {
      throw new InvalidInput("entry '%s' has no title".formatted(key));
    }
    List<PaperId> dois = Dois.in(raw.getOrDefault("doi", "").replace("\\", ""));
    Optional<PublicationDate> published = published();
    return Paper.builder(id(dois), title)
        .abstractText(Text.wrapped(INDENT.matcher(plain("abstract")).replaceAll("\n")))
        .authors(authors())
        .categories(categories())
        .published(published)
        .aliases(dois)
        .sources(List.of("bibtex"))
        .details(details())
        .detail("doi", dois.isEmpty() ? field("doi") : dois.getFirst().value())
        .detail("bibtex-key", key)
        .detail("bibtex-type", type)
        .build();
  }

  private String plain(String field) {
    return Latex.text(raw.getOrDefault(field, ""));
  }

  private String field(String field) {
    return Text.field(plain(field));
  }

  private List<Author> authors() {
    String names = raw.getOrDefault("author", "");
    return BibtexNames.parse(names.isBlank() ? raw.getOrDefault("editor", "") : names);
  }

  private List<String> categories() {
    String primary = field("primaryclass");
    return primary.isEmpty() ? List.of() : List.of(primary);
  }

  private Optional<PublicationDate> published() {
    return Dates.parse(field("date"))
        .or(
            () ->
                Dates.parse(field("year"))
                    .flatMap(year -> Dates.date(year.year(), Dates.month(field("month")), 0)));
  }

  private PaperId id(List<PaperId> dois) {
    return arxiv()
        .or(() -> dois.stream().findFirst())
        .orElseGet(() -> LocalIds.of("bibtex", key.isEmpty() ? Text.title(plain("title")) : key));
  }

  private Optional<PaperId> arxiv() {
    for (String field : List.of("eprint", "arxivid", "url", "journal", "volume")) {
      String value = field(field);
      Matcher found = ARXIV.matcher(value);
      Optional<PaperId> id =
          found.find()
              ? PaperId.arxiv(found.group(1))
              : field.equals("url") ? Optional.empty() : PaperId.arxiv(value);
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  private Map<String, String> details() {
    var details = new TreeMap<String, String>();
    raw.keySet().stream()
        .filter(name -> !MEANT.contains(name))
        .forEach(name -> details.put(Text.line(name, 100), field(name)));
    VENUES.stream()
        .map(this::field)
        .filter(venue -> !venue.isEmpty())
        .findFirst()
        .ifPresent(venue -> details.put("venue", venue));
    return details;
  }
}
