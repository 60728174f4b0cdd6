package symposium.eval.trec;

import java.io.StringWriter;
import symposium.eval.text.TextLines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One line of BEIR's `queries.jsonl`. Thread-safe: it holds constants.
final class QueryLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private QueryLine() {}

  /// Reads the current line.
  static Topic read(TextLines lines) {
    String id = "";
    String text = "";
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), lines.line())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw lines.refuse("a query is a JSON object with _id and text");
      }
      String name;
      while ((name = json.nextName()) != null) {
        json.nextToken();
        switch (name) {
          case "_id" -> id = scalar(json);
          case "text" -> text = scalar(json);
          default -> json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw lines.refuse("more than one JSON object on the line");
      }
    } catch (JacksonException e) {
      throw lines.refuse("not valid JSON: " + e.getOriginalMessage());
    }
    return TopicReader.topic(lines, id, text);
  }

  private static String scalar(JsonParser json) {
    if (json.currentToken().isStructStart()) {
      json.skipChildren();
      return "";
    }
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  static String of(Topic topic) {
    var line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("_id", topic.id());
      json.writeStringProperty("text", topic.text());
      json.writeEndObject();
    }
    return line.toString();
  }
}
