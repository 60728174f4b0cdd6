package symposium.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One object of arXiv's metadata snapshot while it is read. Confined to one thread.
final class ArxivRecord {

  private String id = "";
  private String title = "";
  private String abstractText = "";
  private String authors = "";
  private List<Author> parsedAuthors = List.of();
  private String categories = "";
  private String doi = "";
  private String journal = "";
  private String comments = "";
  private String report = "";
  private String license = "";
  private String submitter = "";
  private int versions;
  private Optional<PublicationDate> published = Optional.empty();
  private Optional<PublicationDate> updated = Optional.empty();

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
      case "id" -> id = Json.text(json);
      case "title" -> title = Json.text(json);
      case "abstract" -> abstractText = Json.text(json);
      case "authors" -> authors = Json.text(json);
      case "authors_parsed" -> parsedAuthors = parsedAuthors(json);
      case "categories" -> categories = Json.text(json);
      case "doi" -> doi = Json.text(json);
      case "journal-ref" -> journal = Json.text(json);
      case "comments" -> comments = Json.text(json);
      case "report-no" -> report = Json.text(json);
      case "license" -> license = Json.text(json);
      case "submitter" -> submitter = Json.text(json);
      case "versions" -> versions(json);
      default -> json.skipChildren();
    }
  }

  /// An array of `[family, given, suffix]`.
  private static List<Author> parsedAuthors(JsonParser json) {
    var authors = new ArrayList<Author>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return authors;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      List<String> parts = parts(json);
      if (authors.size() < Text.AUTHORS) {
        authors.addAll(Authors.ofParts(parts.get(1), parts.get(0), parts.get(2)));
      }
    }
    return authors;
  }

  private static List<String> parts(JsonParser json) {
    var parts = new ArrayList<String>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        parts.add(Json.text(json));
      }
    } else {
      parts.add(Json.text(json));
    }
    parts.addAll(List.of("", "", ""));
    return parts;
  }

  /// An array of `{version, created}`, oldest first.
  private void versions(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var created = Dates.parse(Json.fields(json).getOrDefault("created", ""));
      published = versions == 0 ? created : published;
      updated = created;
      versions++;
    }
  }

  private Paper paper() {
    PaperId paperId =
        PaperId.arxiv(id)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        id.isEmpty()
                            ? "no id"
                            : "'%s' is not an arXiv id".formatted(Text.line(id, 60))));
    String line = Text.title(Latex.accents(title));
    if (line.isEmpty()) {
      throw new InvalidInput("no title");
    }
    List<PaperId> dois = Dois.in(doi);
    return Paper.builder(paperId, line)
        .abstractText(Text.wrapped(Latex.accents(abstractText)))
        .authors(parsedAuthors.isEmpty() ? Authors.ofString(authors) : parsedAuthors)
        .categories(
            Arrays.stream(Text.field(categories).split(" ", -1)).filter(c -> !c.isEmpty()).toList())
        .published(published)
        .updated(updated)
        .aliases(dois)
        .sources(List.of("arxiv"))
        .detail("doi", dois.isEmpty() ? Text.field(doi) : dois.getFirst().value())
        .detail("venue", Text.field(journal))
        .detail("comments", Text.field(comments))
        .detail("report-no", Text.field(report))
        .detail("license", Text.field(license))
        .detail("submitter", Text.field(submitter))
        .detail("versions", versions == 0 ? "" : Integer.toString(versions))
        .build();
  }
}
