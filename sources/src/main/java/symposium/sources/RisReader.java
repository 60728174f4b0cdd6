package symposium.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.sources.text.Text;

/// Reads RIS: a record runs from `TY` to `ER`, or to the next `TY` where somebody forgot it; a line
/// without a tag continues the field before. Confined to one thread.
final class RisReader implements RecordReader {

  private static final int MOST_FIELDS = 20_000;
  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\\s*)");

  private final String file;
  private final Lines lines;
  private final List<RisField> fields = new ArrayList<>();
  private Optional<RisField> ahead = Optional.empty();
  private String problem = "";
  private long start = 1;
  private long records;

  RisReader(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    begin();
    boolean ended = false;
    while (!ended && lines.next()) {
      ended = take();
    }
    if (fields.isEmpty() && problem.isEmpty()) {
      return records > 0 ? Optional.empty() : nothing();
    }
    records++;
    return Optional.of(record());
  }

  private Optional<SourceRecord> nothing() {
    records++;
    return Optional.of(new SourceRecord.Bad(file, 1, "no record, none starts with a TY line"));
  }

  private void begin() {
    fields.clear();
    problem = "";
    start = lines.number();
    ahead.ifPresent(fields::add);
    ahead = Optional.empty();
  }

  /// Takes the current line.
  ///
  /// @return whether the record ends here
  private boolean take() {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return false;
    }
    Matcher field = FIELD.matcher(text.get());
    if (!field.matches()) {
      continueField(text.get());
      return false;
    }
    String tag = field.group(1);
    String value = Optional.ofNullable(field.group(2)).orElse("");
    return switch (tag) {
      case "ER" -> !fields.isEmpty();
      case "TY" -> type(new RisField(tag, value));
      default -> {
        add(new RisField(tag, value));
        yield false;
      }
    };
  }

  private Optional<String> text() {
    if (lines.tooLong()) {
      problem = "a line longer than %d MiB".formatted(Lines.LONGEST_BYTES >> 20);
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(lines.buffer(), lines.start(), lines.length());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException _) {
      problem = "not valid UTF-8";
      return Optional.empty();
    }
  }

  private boolean type(RisField type) {
    if (!fields.isEmpty()) {
      ahead = Optional.of(type);
      return true;
    }
    start = lines.number();
    fields.add(type);
    return false;
  }

  private void add(RisField field) {
    if (fields.isEmpty()) {
      return;
    }
    if (fields.size() < MOST_FIELDS) {
      fields.add(field);
    } else {
      problem = "more than %,d fields in one record".formatted(MOST_FIELDS);
    }
  }

  private void continueField(String more) {
    if (!fields.isEmpty() && !more.isBlank()) {
      RisField last = fields.removeLast();
      fields.add(last.value().length() < Text.ABSTRACT ? last.continued(more) : last);
    }
  }

  private SourceRecord record() {
    if (!problem.isEmpty()) {
      return new SourceRecord.Bad(file, start, problem);
    }
    var paper = new CitedPaper("ris");
    try {
      fields.forEach(field -> field.into(paper));
      return new SourceRecord.Read(paper.build());
    } catch (InvalidInput e) {
      return new SourceRecord.Bad(file, start, e.explanation());
    } catch (IllegalArgumentException e) {
      return new SourceRecord.Bad(file, start, Text.line(String.valueOf(e.getMessage()), 160));
    }
  }

  @Override
  public long line() {
    return lines.number();
  }
}
