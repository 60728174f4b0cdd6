package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;

/// `symposium index`.
@Command(
    name = "index",
    description = "Brings every index up to the catalog, and waits until all vectors are made.")
final class IndexCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--rebuild",
      description =
          "Forget the indexes first and make them anew; vectors that were made before are reused.")
  boolean rebuild;

  @Override
  public Opening opening() {
    return rebuild ? Opening.rebuilding() : Opening.serving();
  }

  @Override
  public boolean forwardable() {
    return !rebuild;
  }

  @Override
  public int run(Symposium library, Console console) {
    Indexing.await(library, console);
    library
        .status()
        .spaces()
        .forEach(
            space -> {
              try (var progress =
                  new Progress(console, "Encoding for " + space.expert(), " papers", 1)) {
                library.awaitEncoded(
                    space.expert(),
                    (done, all) ->
                        progress.step(done, all, "%,d of %,d papers".formatted(done, all)));
              }
            });
    console.out().println("%,d papers are indexed.".formatted(library.count()));
    return ExitCode.FOUND;
  }
}
