package symposium.app.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import symposium.core.error.HomeUnavailable;

/// The folder a library lives in and the names inside it. Thread-safe: immutable.
///
/// @param path the folder, absolute
/// @param models the folder of unpacked and added models, absolute; libraries may share one
public record Home(Path path, Path models) {

  /// Makes the paths absolute.
  public Home {
    path = path.toAbsolutePath().normalize();
    models = models.toAbsolutePath().normalize();
  }

  /// A home with models of its own.
  ///
  /// @param path the folder
  public Home(Path path) {
    this(path, path.resolve("models"));
  }

  /// The home a user means who names none: `SYMPOSIUM_HOME`, else `~/.symposium`.
  ///
  /// @return the home
  public static Home byDefault() {
    String named = System.getenv("SYMPOSIUM_HOME");
    return new Home(
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".symposium")
            : Path.of(named));
  }

  /// Creates the folder, readable by its user alone, if it is not there.
  ///
  /// @throws HomeUnavailable when it cannot be created or written, naming it and the way on
  public void prepare() {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
      }
      Files.delete(Files.createTempFile(path, ".probe", ""));
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The Symposium home %s cannot be written (%s); choose another with --home or SYMPOSIUM_HOME."
              .formatted(path, reason(e)),
          e);
    }
  }

  private static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure.getClass().getSimpleName().replace("Exception", "") + ": " + message;
  }

  /// The papers.
  ///
  /// @return the catalog's file
  public Path catalog() {
    return path.resolve("catalog.db");
  }

  /// Vectors that were dear to make.
  ///
  /// @return the embedding store's file
  public Path embeddings() {
    return path.resolve("embeddings.db");
  }

  /// The lexical index.
  ///
  /// @return its folder
  public Path lexical() {
    return path.resolve("index").resolve("lexical");
  }

  /// The vector spaces' indexes.
  ///
  /// @return the folder that holds a folder for each
  public Path vectors() {
    return path.resolve("index").resolve("vectors");
  }

  /// A vector space's index.
  ///
  /// @param expert the expert that searches it
  /// @return its folder
  public Path vectors(String expert) {
    return vectors().resolve(expert);
  }

  /// Which language model may be asked.
  ///
  /// @return the settings' file, which need not exist
  public Path languageModel() {
    return path.resolve("language-model.properties");
  }

  /// What a server harvests by itself.
  ///
  /// @return the settings' file, which need not exist
  public Path harvest() {
    return path.resolve("harvest.properties");
  }

  /// Through which server mail goes.
  ///
  /// @return the settings' file, which need not exist
  public Path mail() {
    return path.resolve("mail.properties");
  }

  /// The router trained on this library.
  ///
  /// @return the model's file, which need not exist
  public Path router() {
    return path.resolve("router.json");
  }

  /// What the owning process holds a lock on.
  ///
  /// @return the lock's file
  public Path lock() {
    return path.resolve("owner.lock");
  }

  /// Where the owning process says how to reach it.
  ///
  /// @return the note's file
  public Path owner() {
    return path.resolve("owner.txt");
  }
}
