package symposium.sources;

import java.util.Map;
import tools.jackson.core.JsonToken;

/// CSL-JSON, what citation processors and Zotero exchange: an array of items, or one item.
final class CslFormat implements Format {

  @Override
  public String name() {
    return "csl";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    Map<String, JsonToken> outline = Json.outline(prefix.bytes());
    boolean titled = outline.get("title") == JsonToken.VALUE_STRING;
    return prefix.startsWith("[")
        ? titled && (outline.containsKey("type") || outline.containsKey("id"))
        : titled && outline.containsKey("type") && outline.containsKey("issued");
  }

  @Override
  public RecordReader read(Input input) {
    return new CslReader(input);
  }
}
