package symposium.sources.export;

import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import tools.jackson.core.JsonGenerator;

/// CSL-JSON: an array of items, as citation processors and Zotero take it. Confined to one thread.
final class CslWriter implements PaperWriter {

  private final Output output;
  private boolean started;

  CslWriter(Output output) {
    this.output = output;
  }

  @Override
  public void write(Paper paper) {
    output.text(started ? ",\n" : "[\n");
    started = true;
    output.object(json -> item(new Citation(paper), json));
  }

  private static void item(Citation citation, JsonGenerator json) {
    Paper paper = citation.paper();
    json.writeStringProperty("id", paper.id().toString());
    json.writeStringProperty("type", type(citation.kind()));
    json.writeStringProperty("title", paper.title());
    authors(paper, json);
    citation.date().ifPresent(date -> issued(date, json));
    optional("abstract", paper.abstractText(), json);
    optional("container-title", citation.detail("venue"), json);
    optional("DOI", citation.doi().orElse(""), json);
    optional("URL", citation.url().orElse(""), json);
    citation.arxiv().ifPresent(id -> preprint(id, json));
    if (!paper.categories().isEmpty()) {
      json.writeArrayPropertyStart("categories");
      paper.categories().forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static String type(Citation.Kind kind) {
    return switch (kind) {
      case PREPRINT -> "article";
      case ARTICLE -> "article-journal";
      case PROCEEDINGS -> "paper-conference";
      case BOOK -> "book";
      case OTHER -> "document";
    };
  }

  private static void authors(Paper paper, JsonGenerator json) {
    if (paper.authors().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("author");
    for (Author author : paper.authors()) {
      json.writeStartObject();
      optional(author.given().isEmpty() ? "literal" : "family", author.family(), json);
      optional("given", author.given(), json);
      optional("suffix", author.suffix(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void issued(PublicationDate date, JsonGenerator json) {
    json.writeObjectPropertyStart("issued");
    json.writeArrayPropertyStart("date-parts");
    json.writeStartArray();
    json.writeNumber(date.year());
    if (date.month() > 0) {
      json.writeNumber(date.month());
    }
    if (date.day() > 0) {
      json.writeNumber(date.day());
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void preprint(String arxivId, JsonGenerator json) {
    json.writeStringProperty("genre", "preprint");
    json.writeStringProperty("publisher", "arXiv");
    json.writeStringProperty("number", "arXiv:" + arxivId);
  }

  private static void optional(String name, String value, JsonGenerator json) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  @Override
  public void close() {
    output.text(started ? "\n]\n" : "[]\n");
  }
}
