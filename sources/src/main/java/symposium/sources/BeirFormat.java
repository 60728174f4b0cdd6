package symposium.sources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.sources.text.Dois;
import symposium.sources.text.Headline;
import symposium.sources.text.LocalIds;
import symposium.sources.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `corpus.jsonl` of a BEIR collection: one object of `_id`, `title`, `text` and maybe
/// `metadata` per line. The collection's name, its folder's, becomes part of the ids and the
/// source.
final class BeirFormat implements Format {

  @Override
  public String name() {
    return "beir";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    return prefix
        .outlines()
        .anyMatch(
            outline ->
                outline.get("_id") == JsonToken.VALUE_STRING
                    && (outline.get("text") == JsonToken.VALUE_STRING
                        || outline.get("title") == JsonToken.VALUE_STRING));
  }

  @Override
  public RecordReader read(Input input) {
    return new JsonLines(input, json -> new Document(input.collection()).read(json));
  }

  /// One object while it is read. Confined to one thread.
  private static final class Document {

    private final String collection;
    private String id = "";
    private String title = "";
    private String text = "";
    private final Map<String, String> details = new TreeMap<>();

    private Document(String collection) {
      this.collection = collection;
    }

    private Paper read(JsonParser json) {
      String name;
      while ((name = json.nextName()) != null) {
        json.nextToken();
        switch (name) {
          case "_id" -> id = Json.text(json);
          case "title" -> title = Text.title(Json.text(json));
          case "text" -> text = Text.wrapped(Json.text(json));
          case "metadata" -> details.putAll(Json.fields(json));
          default -> json.skipChildren();
        }
      }
      return paper();
    }

    private Paper paper() {
      if (id.isBlank()) {
        throw new InvalidInput("no _id");
      }
      if (title.isEmpty() && text.isEmpty()) {
        throw new InvalidInput("'%s' has neither title nor text".formatted(Text.line(id, 60)));
      }
      return Paper.builder(LocalIds.of(collection, id), title.isEmpty() ? Headline.of(text) : title)
          .abstractText(text)
          .aliases(Dois.in(details.getOrDefault("doi", "")))
          .sources(List.of(collection))
          .details(details)
          .build();
    }
  }
}
