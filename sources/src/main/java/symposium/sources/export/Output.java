package symposium.sources.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The target of a writer. Confined to one thread.
final class Output {

  private static final JsonFactory JSON = new JsonFactory();

  private final Appendable target;

  Output(Appendable target) {
    this.target = target;
  }

  void text(CharSequence text) {
    try {
      target.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes one JSON object on one line, without a line end.
  void object(Consumer<JsonGenerator> fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    text(text.getBuffer());
  }
}
