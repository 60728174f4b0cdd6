package symposium.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.text.Authors;
import symposium.sources.text.Dates;
import symposium.sources.text.Dois;
import symposium.sources.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One object of Symposium's own JSON lines while it is read. Confined to one thread.
///
/// Written are `id`, `title`, `authors` (names in natural order, or objects of `given`, `family`,
/// `suffix`), `abstract`, `published`, `updated`, `categories`, `aliases`, `sources` and `details`.
/// Read are also `venue`, `doi` and `url` beside them, as people write such files by hand; a DOI
/// becomes an alias too, or the id where there is none.
final class JsonlRecord {

  private String id = "";
  private String title = "";
  private String abstractText = "";
  private List<Author> authors = List.of();
  private List<String> categories = List.of();
  private List<String> aliases = List.of();
  private List<String> sources = List.of("jsonl");
  private String published = "";
  private String updated = "";
  private final Map<String, String> details = new TreeMap<>();

  /// Reads an object whose opening brace was consumed.
  Paper read(JsonParser json) {
    String name;
    while ((name = json.nextName()) != null) {
      json.nextToken();
      field(name, json);
    }
    return paper();
  }

  private void field(String name, JsonParser json) {
    switch (name) {
      case "id" -> id = Json.text(json).strip();
      case "title" -> title = Text.title(Json.text(json));
      case "abstract" -> abstractText = Text.paragraphs(Json.text(json));
      case "authors" -> authors = authors(json);
      case "categories" -> categories = Json.texts(json);
      case "aliases" -> aliases = Json.texts(json);
      case "sources" -> sources = Json.texts(json);
      case "published" -> published = Json.text(json);
      case "updated" -> updated = Json.text(json);
      case "details" -> details.putAll(Json.fields(json));
      case "venue", "doi", "url" -> details.putIfAbsent(name, Text.field(Json.text(json)));
      default -> json.skipChildren();
    }
  }

  private static List<Author> authors(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return Authors.ofString(Json.text(json));
    }
    var authors = new ArrayList<Author>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (authors.size() < Text.AUTHORS) {
        authors.addAll(author(json));
      } else {
        json.skipChildren();
      }
    }
    return authors;
  }

  private static List<Author> author(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, String> parts = Json.fields(json);
      return Authors.ofParts(
          parts.getOrDefault("given", ""),
          parts.getOrDefault("family", ""),
          parts.getOrDefault("suffix", ""));
    }
    String name = Text.line(Json.text(json), 1_000);
    return name.isEmpty() ? List.of() : List.of(Author.parse(name));
  }

  private Paper paper() {
    List<PaperId> dois = Dois.in(details.getOrDefault("doi", ""));
    if (title.isEmpty()) {
      throw new InvalidInput("no title");
    }
    return Paper.builder(id(dois), title)
        .abstractText(abstractText)
        .authors(authors)
        .categories(categories)
        .published(date("published", published))
        .updated(date("updated", updated))
        .aliases(aliases.stream().map(PaperId::of).toList())
        .aliases(dois)
        .sources(sources)
        .details(details)
        .build();
  }

  private PaperId id(List<PaperId> dois) {
    if (!id.isEmpty()) {
      return PaperId.of(id);
    }
    return dois.stream().findFirst().orElseThrow(() -> new InvalidInput("no id"));
  }

  private static Optional<PublicationDate> date(String field, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Dates.parse(text.strip())
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "%s is '%s', not a date such as 2017-06-12"
                            .formatted(field, Text.line(text, 40)))));
  }
}
