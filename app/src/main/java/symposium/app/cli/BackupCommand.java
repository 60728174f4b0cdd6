package symposium.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;

/// `symposium backup`.
@Command(
    name = "backup",
    description = {
      "Copies the catalog into one file, while it is in use.",
      "To restore: end Symposium; in its home delete catalog.db-wal, catalog.db-shm and the folder",
      "index; put the file there as catalog.db. The next search makes the index anew."
    })
final class BackupCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
  Path file = Path.of("");

  @Override
  public int run(Symposium library, Console console) {
    Path target = console.resolve(file);
    library.backup(target);
    console
        .err()
        .println("Backed up %,d papers to %s".formatted(library.status().papers(), target));
    return ExitCode.FOUND;
  }
}
