package symposium.sources;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.sources.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reading JSON as a stream of tokens, with bounded depth, names and numbers. Thread-safe: it holds
/// constants.
final class Json {

  /// The most elements of a list and fields of an object that are kept.
  private static final int MOST = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNameLength(1_000)
                  .maxNumberLength(200)
                  .maxStringLength(Lines.LONGEST_BYTES)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(byte[] bytes, int start, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, start, length);
  }

  /// A parser of a whole stream, which it leaves open.
  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /// The current value as text; empty for null, objects and arrays, which are passed over.
  static String text(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    if (token.isStructStart()) {
      json.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  /// The current value as a list of texts: an array's elements, or a lone text; blank ones left
  /// out.
  static List<String> texts(JsonParser json) {
    var texts = new ArrayList<String>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        String text = Text.field(text(json));
        if (texts.size() < MOST) {
          texts.add(text);
        }
      }
    } else {
      texts.add(Text.field(text(json)));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  /// The current object's scalar values by name, nothing for other values.
  static SortedMap<String, String> fields(JsonParser json) {
    var fields = new TreeMap<String, String>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return fields;
    }
    String name;
    while ((name = json.nextName()) != null) {
      json.nextToken();
      String key = Text.line(name, 200);
      String value = Text.field(text(json));
      if (!key.isEmpty() && fields.size() < MOST) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  /// The names and value kinds of the first object, alone or in an array, as far as it can be read.
  static SortedMap<String, JsonToken> outline(byte[] line) {
    var outline = new TreeMap<String, JsonToken>();
    try (JsonParser json = parser(line, 0, line.length)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      if (token != JsonToken.START_OBJECT) {
        return outline;
      }
      String name;
      while ((name = json.nextName()) != null) {
        outline.put(name, json.nextToken());
        json.skipChildren();
      }
    } catch (JacksonException _) {
      return outline;
    }
    return outline;
  }
}
