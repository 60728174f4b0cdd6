package symposium.app.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;

/// `symposium harvest hf`.
@Command(
    name = "hf",
    description = {
      "Fetches votes and stars from Hugging Face's list of a day.",
      "Nothing but these counts is used, for trending lists. At most once an hour."
    })
final class HarvestHfCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "The day of the list, such as 2026-11-23.")
  String date = "";

  @Mixin HarvestOptions options = new HarvestOptions();

  @Override
  public int run(Symposium library, Console console) {
    LocalDate day = HarvestArxivCommand.day("--date", date);
    try (var progress = new HarvestProgress(console, "Reading votes")) {
      Optional<Integer> read = library.harvesting().votes(day, options.asking(), progress);
      if (read.isEmpty()) {
        console.err().println("The votes of %s were read within the hour.".formatted(day));
      } else {
        console.out().println("%s: votes of %,d papers".formatted(day, read.get()));
      }
      return read.isPresent() && read.get() == 0 ? ExitCode.NONE : ExitCode.FOUND;
    }
  }
}
