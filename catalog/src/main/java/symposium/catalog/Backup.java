package symposium.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import symposium.core.error.InvalidInput;
import symposium.core.error.SymposiumException;

/// A copy of an SQLite file made while it is in use: one consistent, compact state. The target
/// appears whole or not at all. Thread-safe: immutable.
///
/// @param file what is copied
record Backup(SqliteFile file) {

  static Backup of(SqliteFile file) {
    return new Backup(file);
  }

  /// Copies to a file that does not exist yet.
  ///
  /// @throws InvalidInput when it exists or cannot be written
  void to(Path target) {
    Path wanted = target.toAbsolutePath().normalize();
    if (Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidInput(
          "%s is already there; a backup does not overwrite. Name another file.".formatted(wanted));
    }
    Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      copy(part);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, wanted);
    } catch (IOException | SymposiumException e) {
      throw new InvalidInput(
          "The backup %s cannot be written (%s). Name a file in a folder that can be written and has room."
              .formatted(wanted, e.getMessage()),
          e);
    } finally {
      part.toFile().delete();
    }
  }

  private void copy(Path part) {
    file.readLong(
        handle -> {
          handle.createUpdate("VACUUM INTO ?").bind(0, part.toString()).execute();
          return true;
        });
  }
}
