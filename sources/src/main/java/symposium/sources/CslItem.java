package symposium.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.sources.text.Authors;
import symposium.sources.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One CSL-JSON item while it is read. Confined to one thread.
final class CslItem {

  private final CitedPaper paper = new CitedPaper("csl");
  private List<Author> editors = List.of();

  /// Reads an object whose opening brace was consumed, up to its closing brace.
  ///
  /// @throws InvalidInput with a short phrase when it is no paper
  Paper read(JsonParser json) {
    String name;
    while ((name = json.nextName()) != null) {
      json.nextToken();
      field(name, json);
    }
    if (!paper.hasAuthors()) {
      paper.authors(editors);
    }
    return paper.build();
  }

  private void field(String name, JsonParser json) {
    switch (name) {
      case "id" -> paper.key(Json.text(json));
      case "type" -> paper.detail("bibtex-type", type(Json.text(json)));
      case "title" -> paper.title(first(json));
      case "abstract" -> paper.abstractText(Json.text(json));
      case "author" -> paper.authors(people(json));
      case "editor" -> editors = people(json);
      case "issued" -> issued(json);
      case "DOI" -> paper.doi(Json.text(json));
      case "categories" -> Json.texts(json).forEach(paper::category);
      case "keyword" -> Stream.of(Json.text(json).split("[,;]", -1)).forEach(paper::keyword);
      default -> other(name, json);
    }
  }

  private void other(String name, JsonParser json) {
    switch (name) {
      case "container-title" -> paper.detail("venue", first(json));
      case "number", "note", "archive_location", "archive" -> {
        String text = Json.text(json);
        paper.hint(text);
        paper.detail(name, text.startsWith("arXiv") ? "" : text);
      }
      case "URL" -> {
        String url = Json.text(json);
        paper.hint(url);
        paper.detail("url", url);
      }
      case "volume", "issue", "page", "publisher", "language", "genre" ->
          paper.detail(name, Json.text(json));
      case "ISSN", "ISBN" -> paper.detail(name.toLowerCase(java.util.Locale.ROOT), first(json));
      default -> json.skipChildren();
    }
  }

  private static String type(String type) {
    return switch (type) {
      case "article-journal", "article-magazine", "article-newspaper" -> "article";
      case "paper-conference" -> "inproceedings";
      case "book" -> "book";
      case "chapter" -> "incollection";
      case "thesis" -> "phdthesis";
      case "report" -> "techreport";
      default -> "misc";
    };
  }

  /// The value, or the first of an array's.
  private static String first(JsonParser json) {
    return Json.texts(json).stream().findFirst().orElse("");
  }

  private static List<Author> people(JsonParser json) {
    var people = new ArrayList<Author>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return people;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> parts = Json.fields(json);
      if (people.size() < Text.AUTHORS) {
        people.addAll(person(parts));
      }
    }
    return people;
  }

  private static List<Author> person(Map<String, String> parts) {
    String whole = parts.getOrDefault("literal", "");
    if (!whole.isEmpty()) {
      return Authors.ofParts("", whole, "");
    }
    String family =
        Stream.of("dropping-particle", "non-dropping-particle", "family")
            .map(part -> parts.getOrDefault(part, ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Authors.ofParts(
        parts.getOrDefault("given", ""), family, parts.getOrDefault("suffix", ""));
  }

  /// `{"date-parts": [[2017, 6, 12]]}`, numbers or texts, or `{"raw": "2017-06-12"}`.
  private void issued(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      paper.date(Json.text(json));
      return;
    }
    String name;
    while ((name = json.nextName()) != null) {
      json.nextToken();
      switch (name) {
        case "date-parts" -> paper.date(dateParts(json));
        case "raw", "literal" -> paper.date(Json.text(json));
        default -> json.skipChildren();
      }
    }
  }

  private static String dateParts(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return "";
    }
    String date = "";
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String parts = String.join("-", Json.texts(json));
      date = date.isEmpty() ? parts : date;
    }
    return date;
  }
}
