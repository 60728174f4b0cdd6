package symposium.sources;

import java.io.IOException;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.sources.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads files of one JSON object per line. A line that is none, is too long, or holds no paper is
/// a bad record, also when it is not valid UTF-8: JSON has no other encoding, so where it breaks
/// nothing after can be trusted. Confined to one thread.
final class JsonLines implements RecordReader {

  private final String file;
  private final Lines lines;
  private final Shape shape;

  /// What the objects of a format mean.
  interface Shape {

    /// Reads an object whose opening brace was consumed, up to its closing brace.
    ///
    /// @throws InvalidInput with a short phrase when it is no paper
    /// @throws IllegalArgumentException from the values' own checks
    Paper read(JsonParser json);
  }

  JsonLines(Input input, Shape shape) {
    this.file = input.name();
    this.lines = new Lines(input.content());
    this.shape = shape;
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        return Optional.of(record());
      }
    }
    return Optional.empty();
  }

  @Override
  public long line() {
    return lines.number();
  }

  private SourceRecord record() {
    if (lines.tooLong()) {
      return bad("a line longer than %d MiB".formatted(Lines.LONGEST_BYTES >> 20));
    }
    try (JsonParser json = Json.parser(lines.buffer(), lines.start(), lines.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return bad("not a JSON object");
      }
      Paper paper = shape.read(json);
      return json.nextToken() == null
          ? new SourceRecord.Read(paper)
          : bad("more than one JSON object on the line");
    } catch (JacksonException e) {
      return bad("not valid JSON: " + Text.line(String.valueOf(e.getOriginalMessage()), 160));
    } catch (InvalidInput e) {
      return bad(e.explanation());
    } catch (IllegalArgumentException e) {
      return bad(Text.line(String.valueOf(e.getMessage()), 160));
    }
  }

  private SourceRecord bad(String reason) {
    return new SourceRecord.Bad(file, lines.number(), reason);
  }
}
