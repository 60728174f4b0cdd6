package symposium.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
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
    library.add(List.of(paper));
    var response = library.search(SearchRequest.of("warming up about nothing"));
    new TextTable(console, true).print(response);
    serve(library);
    return ExitCode.FOUND;
  }

  private static void serve(Symposium library) {
    var anyPort = new ServeOptions();
    try (var server = anyPort.start(library)) {
      for (String page : List.of("/", "/search?q=nothing", "/api/v1/search?q=nothing")) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + page);
        try (var answer = address.toURL().openStream()) {
          answer.readAllBytes();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("warming up the server", e);
    }
  }
}
