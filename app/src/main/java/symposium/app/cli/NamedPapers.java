package symposium.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;

/// Papers named on the command line: ids and links as they are, and files with the text in them.
///
/// @param console tells what relative paths start from
record NamedPapers(Console console) {

  /// The longest file; a reference manager's export of ten thousand papers has about half of it.
  private static final long MAX_BYTES = 32L * 1024 * 1024;

  /// One text that names all of them.
  ///
  /// @param option named in errors
  /// @param names ids, links and files
  /// @throws InvalidInput when one is neither, or a file cannot be read
  String text(String option, List<String> names) {
    var text = new StringBuilder();
    for (String name : names) {
      text.append(PaperId.recognise(name).isPresent() ? name : content(option, name)).append('\n');
    }
    return text.toString();
  }

  private String content(String option, String name) {
    Path file = console.resolve(Path.of(name));
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidInput(
            "%s takes ids such as arxiv:1706.03762 and files that name papers, and '%s' is neither."
                .formatted(option, name));
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidInput(
            "%s is longer than %d MiB; split it.".formatted(file, MAX_BYTES / (1024 * 1024)));
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInput("Cannot read %s (%s).".formatted(file, e), e);
    }
  }
}
