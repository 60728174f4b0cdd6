package symposium.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the data that is never committed, and skips a test where it is absent.
final class SharedData {

  private SharedData() {}

  static Path file(String name) {
    String folder =
        Optional.ofNullable(System.getProperty("SYMPOSIUM_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("SYMPOSIUM_SHARED")))
            .orElse("../../shared");
    Path file = Path.of(folder).resolve("data").resolve(name);
    assumeTrue(Files.exists(file), "skipped: the shared data file " + name + " is not here");
    return file;
  }
}
