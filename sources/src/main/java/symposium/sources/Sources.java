package symposium.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.library.PaperSource;

/// Opens files of papers, whatever known format they are in, plain or gzip.
///
/// The format is found from the first 64 KiB of content, never from the file's name. Thread-safe:
/// it holds nothing; what it opens is confined to one thread.
public final class Sources {

  private Sources() {}

  /// The formats that can be read, as `format` takes them.
  ///
  /// @return names in the order in which content is tried
  public static List<String> formats() {
    return Formats.names();
  }

  /// Opens a file.
  ///
  /// @param file a plain or gzip file; a folder is listed by [#files] first
  /// @param format a name of [#formats()], or empty to find it from the content
  /// @return its records; the caller closes
  /// @throws InvalidInput when there is no such file, it cannot be read, or its format is unknown
  public static PaperSource open(Path file, Optional<String> format) {
    if (Files.isDirectory(file)) {
      throw new InvalidInput("%s is a folder; name the files in it.".formatted(file));
    }
    return Formats.open(Input.of(file), format);
  }

  /// The format of a file's content.
  ///
  /// @param file a plain or gzip file
  /// @return a name of [#formats()], or empty for an empty file
  /// @throws InvalidInput when there is no such file, it cannot be read, or its format is unknown
  public static Optional<String> format(Path file) {
    return Formats.find(Input.of(file));
  }

  /// Opens a stream, such as standard input.
  ///
  /// @param stream what to read, plain or gzip; closed with the source
  /// @param name what messages call it, `-` for standard input
  /// @param format a name of [#formats()], or empty to find it from the content
  /// @return its records; the caller closes
  /// @throws InvalidInput when its format is unknown
  public static PaperSource open(InputStream stream, String name, Optional<String> format) {
    return Formats.open(Input.of(stream, name), format);
  }

  /// The files to read for a path: the file itself, or what lies in a folder.
  ///
  /// Of a BEIR collection's folder, one that holds `corpus.jsonl` or `corpus.jsonl.gz`, it is only
  /// that file. Folders inside and hidden files are left out.
  ///
  /// @param path a file or folder
  /// @return at least one readable file, by name
  /// @throws InvalidInput when there is none
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      Input.requireReadable(path);
      return List.of(path);
    }
    for (String corpus : List.of("corpus.jsonl", "corpus.jsonl.gz")) {
      if (Files.isRegularFile(path.resolve(corpus))) {
        return List.of(path.resolve(corpus));
      }
    }
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, Sources::isVisibleFile)) {
      entries.forEach(files::add);
    } catch (IOException e) {
      throw new InvalidInput("The folder %s cannot be listed: %s.".formatted(path, reason(e)), e);
    }
    if (files.isEmpty()) {
      throw new InvalidInput(
          "The folder %s holds no readable files; folders inside it are not searched."
              .formatted(path));
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return List.copyOf(files);
  }

  private static boolean isVisibleFile(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.isReadable(file) && !Files.isHidden(file);
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
