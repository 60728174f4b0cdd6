package symposium.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.onnx.ModelManifest.ModelFile;

/// A small file that says: this file was read and had the sha256 of its manifest, when its size and
/// time were these. Named after the sha256 and the file's place. Thread-safe.
final class CheckNote {

  private static final Logger LOG = LoggerFactory.getLogger(CheckNote.class);

  private final Path file;
  private final Path cache;
  private final Path note;

  CheckNote(ModelFile file, Path cache) {
    this.file = Path.of(file.location()).toAbsolutePath().normalize();
    this.cache = cache;
    this.note =
        cache.resolve(
            "%s-%08x.checked".formatted(file.sha256().substring(0, 16), this.file.hashCode()));
  }

  /// Whether the file was checked and has not changed since.
  boolean holds() {
    try {
      return Files.isRegularFile(note)
          && Files.readString(note, StandardCharsets.UTF_8).equals(text());
    } catch (IOException e) {
      LOG.debug("{} is checked anew", file, e);
      return false;
    }
  }

  /// Remembers that the file is right; without a writable cache it is checked every time.
  void write() {
    try {
      Files.createDirectories(cache);
      Path part = Files.createTempFile(cache, "check", ".part");
      try {
        Files.writeString(part, text(), StandardCharsets.UTF_8);
        Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      LOG.debug("Cannot remember that {} is right", file, e);
    }
  }

  private String text() throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return "%d %d %s%n"
        .formatted(attributes.size(), attributes.lastModifiedTime().toMillis(), file);
  }
}
