package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.engine.SearchResponse;

/// `symposium search`.
@Command(
    preprocessor = ExcludedWords.class,
    name = "search",
    description = "Finds papers by meaning, words, author, id.",
    footer = {
      "",
      "The query language: words, \"phrases\", ti: au: abs: cat: id: in: after: before:, and -word.",
      "Exit codes: 0 found, 1 none, 2 wrong usage, 3 unavailable."
    })
final class SearchCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "The query.")
  List<String> words = List.of();

  @Mixin SearchOptions options = new SearchOptions();

  @Override
  public Opening opening() {
    return Opening.asking();
  }

  @Override
  public int run(Symposium library, Console console) {
    SearchResponse response = library.search(options.request(String.join(" ", words)));
    return new ResultPrinter(console, options).print(library, response);
  }
}
