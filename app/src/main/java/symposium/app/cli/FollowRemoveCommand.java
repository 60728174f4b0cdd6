package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.error.NotFound;
import symposium.core.reader.Follows;
import symposium.core.reader.ReaderId;

/// `symposium follow remove`.
@Command(name = "remove", description = "Ends follows.")
final class FollowRemoveCommand extends HelpOption implements LibraryCommand {

  @Parameters(
      paramLabel = "NUMBER",
      arity = "1..*",
      description = "Which, as `symposium follow list` tells.")
  List<Long> numbers = List.of();

  @Override
  public int run(Symposium library, Console console) {
    Follows follows = library.everyday().following().follows();
    for (long number : numbers) {
      if (follows.find(ReaderId.OWNER, number).isEmpty()) {
        throw new NotFound(
            "There is no follow %d; `symposium follow list` tells which there are."
                .formatted(number));
      }
    }
    numbers.forEach(number -> follows.remove(ReaderId.OWNER, number));
    console.err().println(numbers.size() == 1 ? "Ended 1 follow." : "Ended the follows.");
    return ExitCode.FOUND;
  }
}
