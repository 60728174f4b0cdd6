package symposium.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;

/// `symposium similar`.
@Command(
    preprocessor = ExcludedWords.class,
    name = "similar",
    description = "Finds papers like these, and not like those, optionally about some words.")
final class SimilarCommand extends HelpOption implements LibraryCommand {

  @Parameters(
      paramLabel = "ID|WORDS",
      arity = "1..*",
      description = "Papers to resemble, and words to go with them.")
  List<String> seeds = List.of();

  @Option(
      names = "--not",
      paramLabel = "ID",
      description = "A paper the results should not resemble; repeatable.")
  List<String> not = List.of();

  @Mixin SearchOptions options = new SearchOptions();

  @Override
  public Opening opening() {
    return Opening.asking();
  }

  @Override
  public int run(Symposium library, Console console) {
    var like = new ArrayList<PaperId>();
    var words = new ArrayList<String>();
    for (String seed : seeds) {
      Optional<PaperId> id = PaperId.recognise(seed);
      id.ifPresentOrElse(like::add, () -> words.add(seed));
    }
    if (like.isEmpty()) {
      throw new InvalidInput(
          "similar needs at least one paper id such as arxiv:1706.03762, got '%s'."
              .formatted(String.join(" ", seeds)));
    }
    var request =
        options
            .request(String.join(" ", words))
            .withSeeds(like, not.stream().map(SimilarCommand::id).toList());
    return new ResultPrinter(console, options).print(library, library.search(request));
  }

  private static PaperId id(String text) {
    return PaperId.recognise(text)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "--not wants a paper id such as arxiv:1706.03762, got '%s'.".formatted(text)));
  }
}
