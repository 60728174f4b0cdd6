package symposium.catalog;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What of a paper has no column of its own, as one compact JSON object: `authors` (an array of
/// `[given, family, suffix]`), `categories`, `aliases`, `sources` (arrays of strings) and `details`
/// (an object of strings); empty ones are left out, unknown ones ignored.
///
/// Streamed by hand because binding by reflection costs start-up time. Thread-safe: immutable.
final class PaperJson {

  private final JsonFactory json = new JsonFactory();

  String write(Paper paper) {
    var text = new StringWriter(512);
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      writeAuthors(out, paper.authors());
      writeStrings(out, "categories", paper.categories());
      writeStrings(out, "aliases", paper.aliases());
      writeStrings(out, "sources", paper.sources());
      if (!paper.details().isEmpty()) {
        out.writeObjectPropertyStart("details");
        paper.details().forEach(out::writeStringProperty);
        out.writeEndObject();
      }
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void writeAuthors(JsonGenerator out, Collection<Author> authors) {
    if (authors.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("authors");
    for (Author author : authors) {
      out.writeStartArray();
      out.writeString(author.given());
      out.writeString(author.family());
      out.writeString(author.suffix());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void writeStrings(JsonGenerator out, String name, Collection<?> values) {
    if (values.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart(name);
    values.forEach(value -> out.writeString(value.toString()));
    out.writeEndArray();
  }

  /// Adds to a builder what a record holds.
  ///
  /// @throws IllegalArgumentException when the text is no such record
  void read(String text, Paper.Builder paper) {
    try (JsonParser in = json.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        readProperty(name, in, paper);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a stored record is not the JSON it should be", e);
    }
  }

  private static void readProperty(String name, JsonParser in, Paper.Builder paper) {
    switch (name) {
      case "authors" -> readAuthors(in, paper);
      case "categories" -> readStrings(in, value -> paper.categories(List.of(value)));
      case "aliases" -> readStrings(in, value -> paper.aliases(List.of(PaperId.of(value))));
      case "sources" -> readStrings(in, value -> paper.sources(List.of(value)));
      case "details" -> {
        for (String field = in.nextName(); field != null; field = in.nextName()) {
          in.nextToken();
          paper.detail(field, in.getString());
        }
      }
      default -> in.skipChildren();
    }
  }

  private static void readAuthors(JsonParser in, Paper.Builder paper) {
    while (in.nextToken() == JsonToken.START_ARRAY) {
      in.nextToken();
      String given = in.getString();
      in.nextToken();
      String family = in.getString();
      in.nextToken();
      paper.authors(List.of(new Author(given, family, in.getString())));
      in.nextToken();
    }
  }

  private static void readStrings(JsonParser in, Consumer<String> consumer) {
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      consumer.accept(in.getString());
    }
  }
}
