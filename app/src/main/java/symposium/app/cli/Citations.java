package symposium.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import symposium.core.model.Paper;
import symposium.sources.export.PaperWriter;

/// Prints papers in an exchange format.
final class Citations {

  private Citations() {}

  /// Formats of one's own before those that papers can be written in.
  static List<String> and(String... own) {
    return Stream.concat(Stream.of(own), PaperWriter.formats().stream()).toList();
  }

  static void print(String format, Iterable<Paper> papers, PrintStream out) {
    var target = new PrintWriter(out, false, StandardCharsets.UTF_8);
    try (var citations = PaperWriter.of(format, target)) {
      papers.forEach(citations::write);
    }
    target.flush();
  }
}
