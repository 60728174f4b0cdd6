package symposium.onnx;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON document as its leaves, each under its path: `{"a": {"b": [1, 2]}}` is `/a/b/0` → `1`,
/// `/a/b/1` → `2`.
///
/// Streaming, because data binding takes half a second to start and a whole search has one and a
/// half.
final class FlatJson {

  private FlatJson() {}

  /// Reads a document; nulls and empty arrays and objects leave no trace.
  ///
  /// @return leaves in the document's order
  /// @throws JacksonException when it is not JSON
  static Map<String, String> read(byte[] json) {
    Map<String, String> leaves = new LinkedHashMap<>();
    JsonFactory factory = new JsonFactory();
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(json))) {
      Deque<Level> open = new ArrayDeque<>();
      String path = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> path = open.getFirst().path + "/" + parser.currentName();
          case START_OBJECT, START_ARRAY -> open.push(new Level(pathOf(open, path), token));
          case END_OBJECT, END_ARRAY -> open.pop();
          case VALUE_NULL -> pathOf(open, path);
          default -> leaves.put(pathOf(open, path), parser.getString());
        }
      }
    }
    return leaves;
  }

  private static String pathOf(Deque<Level> open, String property) {
    Level level = open.peek();
    return level != null && level.isArray ? level.path + "/" + level.next++ : property;
  }

  /// An open object or array. Confined to one call.
  private static final class Level {
    private final String path;
    private final boolean isArray;
    private int next;

    Level(String path, JsonToken start) {
      this.path = path;
      this.isArray = start == JsonToken.START_ARRAY;
    }
  }
}
