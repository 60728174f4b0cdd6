package symposium.app.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import symposium.core.error.HomeUnavailable;

/// Changes to a models folder: one at a time, by whatever process, each after clearing away what an
/// earlier one left when it was killed. Thread-safe: immutable.
///
/// @param models the models folder
record ShelfChange(Path models) {

  private static final String LOCK = ".lock";

  /// One change.
  @FunctionalInterface
  interface Change<T> {
    T run() throws IOException;
  }

  /// Where a model is made complete.
  Path staging() {
    return models.resolve(".adding");
  }

  /// Where a model goes before its files are deleted.
  Path leaving() {
    return models.resolve(".removing");
  }

  /// Where fetched files are kept until they are whole; these stay when a process is killed.
  Path partials() {
    return models.resolve(".fetching");
  }

  <T> T run(Change<T> change) {
    try {
      Files.createDirectories(models);
      try (var channel =
              FileChannel.open(
                  models.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        delete(staging());
        delete(leaving());
        return change.run();
      }
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The models folder %s cannot be changed (%s: %s)."
              .formatted(models, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
