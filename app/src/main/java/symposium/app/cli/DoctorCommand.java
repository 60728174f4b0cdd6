package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import symposium.app.wire.Symposium;

/// `symposium doctor`.
@Command(
    name = "doctor",
    description = "Verifies the stored data and models, and says what to mend.",
    subcommands = DoctorMailCommand.class)
final class DoctorCommand extends HelpOption implements LibraryCommand {

  @Override
  public int run(Symposium library, Console console) {
    List<String> findings = library.examine();
    findings.forEach(console.out()::println);
    if (findings.isEmpty()) {
      console.out().println("All is well: catalog, indexes and models agree.");
    }
    return findings.isEmpty() ? ExitCode.FOUND : ExitCode.UNAVAILABLE;
  }
}
