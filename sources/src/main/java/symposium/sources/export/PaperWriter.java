package symposium.sources.export;

import java.io.UncheckedIOException;
import java.util.List;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;

/// Writes papers in one format, one after the other, holding none of them. Confined to one thread.
public interface PaperWriter extends AutoCloseable {

  /// The formats that can be written, as [#of] takes them.
  ///
  /// @return `jsonl`, `bibtex`, `ris` and `csl`
  static List<String> formats() {
    return List.of("jsonl", "bibtex", "ris", "csl");
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
          throw new InvalidInput(
              "There is no export format '%s'; there are %s."
                  .formatted(format, String.join(", ", formats())));
    };
  }

  /// Writes a paper.
  ///
  /// @param paper the paper
  /// @throws UncheckedIOException when the target refuses
  void write(Paper paper);

  /// Completes the text; the target stays open.
  ///
  /// @throws UncheckedIOException when the target refuses
  @Override
  void close();
}
