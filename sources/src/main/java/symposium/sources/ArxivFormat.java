package symposium.sources;

import java.util.SortedMap;
import tools.jackson.core.JsonToken;

/// arXiv's metadata snapshot: one JSON object per line, as the public data set has it.
final class ArxivFormat implements Format {

  @Override
  public String name() {
    return "arxiv";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    return prefix.outlines().anyMatch(ArxivFormat::isSnapshot);
  }

  private static boolean isSnapshot(SortedMap<String, JsonToken> outline) {
    return outline.get("id") == JsonToken.VALUE_STRING
        && (outline.get("authors") == JsonToken.VALUE_STRING
            || outline.containsKey("authors_parsed")
            || outline.containsKey("versions"));
  }

  @Override
  public RecordReader read(Input input) {
    return new JsonLines(input, json -> new ArxivRecord().read(json));
  }
}
