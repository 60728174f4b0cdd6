package symposium.sources;

import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord.Bad;

/// The known formats. A new one is a class and a line in this list, before `page`, which takes
/// whatever looks like titles and paragraphs. Thread-safe: it holds constants.
final class Formats {

  private static final List<Format> ALL =
      List.of(
          new ArxivFormat(),
          new BeirFormat(),
          new JsonlFormat(),
          new CslFormat(),
          new RisFormat(),
          new BibtexFormat(),
          new IdListFormat(),
          new PageFormat());

  private Formats() {}

  static List<String> names() {
    return ALL.stream().map(Format::name).toList();
  }

  /// Starts reading in the named or found format; closes the input when that fails.
  static PaperSource open(Input input, Optional<String> name) {
    try {
      if (input.prefix().isBlank()) {
        return new ReadingSource(
            input, RecordReader.of(new Bad(input.name(), 1, "nothing to read, the file is empty")));
      }
      Format format = name.map(Formats::named).orElseGet(() -> detected(input));
      return new ReadingSource(input, format.read(input));
    } catch (InvalidInput e) {
      input.close();
      throw e;
    }
  }

  /// Finds the format and closes the input.
  static Optional<String> find(Input input) {
    try {
      return input.prefix().isBlank() ? Optional.empty() : Optional.of(detected(input).name());
    } finally {
      input.close();
    }
  }

  private static Format named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "There is no import format '%s'; there are %s."
                        .formatted(name, String.join(", ", names()))));
  }

  private static Format detected(Input input) {
    Prefix prefix = input.prefix();
    Optional<String> foreign = Foreign.describe(prefix);
    return ALL.stream()
        .filter(format -> foreign.isEmpty() && format.looksLike(prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "%s is %s, which cannot be imported; the formats are %s (--format names one)."
                        .formatted(
                            input.name(),
                            foreign.orElse("in no known format"),
                            String.join(", ", names()))));
  }
}
