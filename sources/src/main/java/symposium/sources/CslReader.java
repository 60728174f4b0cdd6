package symposium.sources;

import java.io.IOException;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.sources.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// Reads CSL-JSON one item after the other. An item that is no paper is a bad record; where the
/// JSON itself breaks reading ends, because nothing after can be trusted. Confined to one thread.
final class CslReader implements RecordReader {

  private final String file;
  private final JsonParser json;
  private boolean started;
  private boolean ended;

  CslReader(Input input) {
    this.file = input.name();
    this.json = Json.parser(input.content());
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      return item();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      ended = true;
      return bad("not valid JSON: " + Text.line(String.valueOf(e.getOriginalMessage()), 160));
    }
  }

  private Optional<SourceRecord> item() {
    JsonToken token = json.nextToken();
    if (!started && token == JsonToken.START_ARRAY) {
      token = json.nextToken();
    }
    started = true;
    if (token == null || token == JsonToken.END_ARRAY) {
      ended = true;
      return Optional.empty();
    }
    if (token != JsonToken.START_OBJECT) {
      json.skipChildren();
      return bad("not a JSON object");
    }
    long line = line();
    try {
      return Optional.of(new SourceRecord.Read(new CslItem().read(json)));
    } catch (InvalidInput e) {
      return Optional.of(new SourceRecord.Bad(file, line, e.explanation()));
    } catch (IllegalArgumentException e) {
      String reason = Text.line(String.valueOf(e.getMessage()), 160);
      return Optional.of(new SourceRecord.Bad(file, line, reason));
    }
  }

  private Optional<SourceRecord> bad(String reason) {
    return Optional.of(new SourceRecord.Bad(file, line(), reason));
  }

  @Override
  public long line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }
}
