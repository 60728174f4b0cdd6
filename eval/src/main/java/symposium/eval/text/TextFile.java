package symposium.eval.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import symposium.core.error.InvalidInput;

/// Writes UTF-8 files that are whole or not there: the text goes to a neighbour first, which takes
/// the file's place when it is complete. Thread-safe: stateless.
public final class TextFile {

  private TextFile() {}

  /// What writes the text.
  @FunctionalInterface
  public interface Content {

    /// Writes all of it.
    ///
    /// @param target where to
    /// @throws IOException from the target
    void writeTo(Writer target) throws IOException;
  }

  /// Writes a file, replacing an older one.
  ///
  /// @param file where to; missing folders above it are made
  /// @param content what to write, with `\n` at line ends
  /// @throws InvalidInput when it cannot be written there
  public static void save(Path file, Content content) {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new InvalidInput("%s is a folder; name a file.".formatted(file));
    }
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (target.getParent() != null) {
        Files.createDirectories(target.getParent());
      }
      try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
        content.writeTo(writer);
      } catch (IOException e) {
        Files.deleteIfExists(draft);
        throw e;
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InvalidInput(
          "Cannot write %s (%s); choose another file.".formatted(file, e.getMessage()), e);
    }
  }
}
