package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;

/// `symposium remove`.
@Command(name = "remove", description = "Takes papers out of the library.")
final class RemoveCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Papers, by any of their ids.")
  List<String> ids = List.of();

  @Override
  public int run(Symposium library, Console console) {
    int removed = 0;
    for (PaperId id : ids.stream().map(RemoveCommand::id).toList()) {
      if (library.remove(id)) {
        removed++;
        console.out().println("removed " + id);
      } else {
        console.err().println("There is no paper %s here.".formatted(id));
      }
    }
    return removed == ids.size() ? ExitCode.FOUND : ExitCode.NONE;
  }

  private static PaperId id(String text) {
    return PaperId.recognise(text)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "remove wants paper ids such as arxiv:1706.03762, got '%s'; nothing was removed."
                        .formatted(text)));
  }
}
