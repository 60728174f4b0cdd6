package symposium.sources;

import tools.jackson.core.JsonToken;

/// Symposium's own exchange format: one JSON object per line, as [symposium.sources.export] writes
/// it.
final class JsonlFormat implements Format {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    return prefix
        .outlines()
        .anyMatch(
            outline ->
                outline.get("title") == JsonToken.VALUE_STRING
                    && (outline.get("id") == JsonToken.VALUE_STRING
                        || outline.get("doi") == JsonToken.VALUE_STRING));
  }

  @Override
  public RecordReader read(Input input) {
    return new JsonLines(input, json -> new JsonlRecord().read(json));
  }
}
