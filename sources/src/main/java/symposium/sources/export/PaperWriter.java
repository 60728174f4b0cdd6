package symposium.sources.export;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;

/// Writes papers in one format, one after the other, holding none of them; lists of references,
/// which are short, are held until they are closed. Confined to one thread.
public interface PaperWriter extends AutoCloseable {

  /// The formats that can be written, as [#of] takes them.
  ///
  /// @return `jsonl`, `bibtex`, `ris` and `csl`, then the styles of references
  static List<String> formats() {
    return Stream.concat(Stream.of("jsonl", "bibtex", "ris", "csl"), references().stream())
        .toList();
  }

  /// The styles of references among the formats.
  ///
  /// @return `apa`, `ieee`, `chicago`, `mla` and `acm`
  static List<String> references() {
    return ReferenceStyle.keys();
  }

  /// Starts writing.
  ///
  /// @param format a name of [#formats()]
  /// @param target where the text goes; it is neither flushed nor closed
  /// @return a writer
  /// @throws InvalidInput when there is no such format
  static PaperWriter of(String format, Appendable target) {
    var output = new Output(target);
    return switch (format) {
      case "jsonl" -> new JsonlWriter(output);
      case "bibtex" -> new BibtexWriter(output);
      case "ris" -> new RisWriter(output);
      case "csl" -> new CslWriter(output);
      default ->
          ReferenceStyle.named(format)
              .<PaperWriter>map(style -> new ReferenceWriter(style, output))
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "There is no export format '%s'; there are %s."
                              .formatted(format, String.join(", ", formats()))));
    };
  }

  /// Writes a paper.
  ///
  /// @param paper the paper
  /// @throws UncheckedIOException when the target refuses
  /// @throws InvalidInput when a list of references has too many
  void write(Paper paper);

  /// Completes the text; the target stays open.
  ///
  /// @throws UncheckedIOException when the target refuses
  @Override
  void close();
}
