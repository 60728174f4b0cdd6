package symposium.app.cli;

import picocli.CommandLine.Command;
import symposium.app.wire.Symposium;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;

/// `symposium warm-up`: does what commands do most, on a library of one paper, so that the launcher
/// can record which classes start-up loads. Hidden.
@Command(name = "warm-up", hidden = true, description = "Used by the launcher.")
final class WarmUpCommand extends HelpOption implements LibraryCommand {

  @Override
  public int run(Symposium library, Console console) {
    var paper =
        Paper.builder(PaperId.of("local:warm-up"), "Warming up")
            .abstractText("A paper about nothing, to be found once.")
            .build();
    library.add(java.util.List.of(paper));
    var response = library.search(SearchRequest.of("warming up about nothing"));
    new TextTable(console, true).print(response);
    return ExitCode.FOUND;
  }
}
