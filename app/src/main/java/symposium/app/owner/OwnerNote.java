package symposium.app.owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// What an owner writes into its home so that other processes find it: the socket's path on the
/// first line, its process id on the second, UTF-8. A crash leaves the note behind. Thread-safe:
/// immutable.
///
/// @param socket where the owner listens
/// @param process its process id
record OwnerNote(Path socket, long process) {

  /// How the name of a folder begins that was made for a socket.
  static final String FOLDER_PREFIX = "symposium-";

  /// Reads a note; one that is missing or says something else is none.
  static Optional<OwnerNote> read(Path note) {
    try {
      List<String> lines = Files.readAllLines(note);
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new OwnerNote(Path.of(lines.get(0)), Long.parseLong(lines.get(1))));
    } catch (IOException | InvalidPathException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Writes the note at once and whole, readable by this user alone.
  void write(Path note) throws IOException {
    Path draft = note.resolveSibling(note.getFileName() + ".new");
    Files.writeString(draft, socket + "\n" + process + "\n");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Removes the socket and the folder made for it, and nothing else a note might name.
  void removeSocket() throws IOException {
    Path folder = socket.getParent();
    if (folder != null && String.valueOf(folder.getFileName()).startsWith(FOLDER_PREFIX)) {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
  }
}
