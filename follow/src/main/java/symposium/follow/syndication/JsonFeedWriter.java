package symposium.follow.syndication;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON Feed 1.1. Thread-safe: stateless.
final class JsonFeedWriter {

  private JsonFeedWriter() {}

  static byte[] write(FeedDocument document) {
    var bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      out.writeStartObject();
      out.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      out.writeStringProperty("title", Characters.allowed(document.title()));
      out.writeStringProperty("description", Characters.allowed(document.description()));
      out.writeStringProperty("home_page_url", document.page().toString());
      out.writeStringProperty("feed_url", document.self().toString());
      out.writeArrayPropertyStart("items");
      document.entries().forEach(entry -> item(out, entry));
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void item(JsonGenerator out, FeedDocument.Entry entry) {
    out.writeStartObject();
    out.writeStringProperty("id", entry.id());
    out.writeStringProperty("url", entry.link().toString());
    entry.original().ifPresent(link -> out.writeStringProperty("external_url", link.toString()));
    out.writeStringProperty("title", Characters.allowed(entry.title()));
    out.writeStringProperty("content_text", Characters.allowed(entry.summary()));
    out.writeStringProperty("date_published", entry.published().toString());
    out.writeStringProperty("date_modified", entry.updated().toString());
    authors(out, entry.authors());
    if (!entry.categories().isEmpty()) {
      out.writeArrayPropertyStart("tags");
      entry.categories().forEach(category -> out.writeString(Characters.allowed(category)));
      out.writeEndArray();
    }
    entry
        .announceType()
        .ifPresent(
            type -> {
              out.writeObjectPropertyStart("_arxiv");
              out.writeStringProperty("about", "http://arxiv.org/schemas/atom");
              out.writeStringProperty("announce_type", type);
              out.writeEndObject();
            });
    out.writeEndObject();
  }

  private static void authors(JsonGenerator out, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("authors");
    for (String name : names) {
      out.writeStartObject();
      out.writeStringProperty("name", Characters.allowed(name));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
