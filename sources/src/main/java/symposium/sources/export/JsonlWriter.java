package symposium.sources.export;

import java.util.Collection;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import tools.jackson.core.JsonGenerator;

/// Symposium's own exchange format: one JSON object per line that holds all of a paper. Empty parts
/// are left out, except `sources`. Confined to one thread.
final class JsonlWriter implements PaperWriter {

  private final Output output;

  JsonlWriter(Output output) {
    this.output = output;
  }

  @Override
  public void write(Paper paper) {
    output.object(json -> fields(paper, json));
    output.text("\n");
  }

  private static void fields(Paper paper, JsonGenerator json) {
    json.writeStringProperty("id", paper.id().toString());
    json.writeStringProperty("title", paper.title());
    if (!paper.authors().isEmpty()) {
      json.writeArrayPropertyStart("authors");
      paper.authors().forEach(author -> author(author, json));
      json.writeEndArray();
    }
    if (!paper.abstractText().isEmpty()) {
      json.writeStringProperty("abstract", paper.abstractText());
    }
    paper.published().ifPresent(date -> json.writeStringProperty("published", date.toString()));
    paper.updated().ifPresent(date -> json.writeStringProperty("updated", date.toString()));
    if (!paper.categories().isEmpty()) {
      strings("categories", paper.categories(), json);
    }
    if (!paper.aliases().isEmpty()) {
      strings("aliases", paper.aliases().stream().map(PaperId::toString).toList(), json);
    }
    strings("sources", paper.sources(), json);
    if (!paper.details().isEmpty()) {
      json.writeObjectPropertyStart("details");
      paper.details().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  /// A name in natural order where that says everything, else its parts.
  private static void author(Author author, JsonGenerator json) {
    String name = author.name();
    if (name.indexOf(',') < 0 && Author.parse(name).equals(author)) {
      json.writeString(name);
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("family", author.family());
    if (!author.given().isEmpty()) {
      json.writeStringProperty("given", author.given());
    }
    if (!author.suffix().isEmpty()) {
      json.writeStringProperty("suffix", author.suffix());
    }
    json.writeEndObject();
  }

  private static void strings(String name, Collection<String> values, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  @Override
  public void close() {
    // Every line is complete by itself.
  }
}
