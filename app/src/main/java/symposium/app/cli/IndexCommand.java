package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.library.LibraryStatus;

/// `symposium index`.
@Command(
    name = "index",
    description =
        "Brings the indexes up to the catalog; with --encode also makes all dense vectors now.")
final class IndexCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--rebuild",
      description =
          "Forget the indexes first and make them anew; vectors that were made before are reused.")
  boolean rebuild;

  @Option(
      names = "--encode",
      description = "Wait until every paper has a dense vector, some 20 papers a second.")
  boolean encode;

  @Override
  public Opening opening() {
    return new Opening(encode || rebuild, rebuild, false);
  }

  @Override
  public boolean forwardable() {
    return !rebuild;
  }

  @Override
  public int run(Symposium library, Console console) {
    Indexing.await(library, console);
    if (rebuild) {
      library.awaitRestored();
    }
    if (encode) {
      library.status().spaces().forEach(space -> encode(space.expert(), library, console));
    }
    LibraryStatus status = library.status();
    status.warnings().forEach(warning -> console.err().println(Wrap.safe(warning)));
    console
        .out()
        .println("%,d of %,d papers are indexed.".formatted(status.searchable(), status.papers()));
    boolean unfinished =
        encode && status.spaces().stream().anyMatch(space -> !space.state().equals("complete"));
    return unfinished ? ExitCode.UNAVAILABLE : ExitCode.FOUND;
  }

  private static void encode(String expert, Symposium library, Console console) {
    try (var progress = new Progress(console, "Encoding for " + expert, " papers", 1)) {
      library.awaitEncoded(
          expert,
          (done, all) -> progress.step(done, all, "%,d of %,d papers".formatted(done, all)));
    }
  }
}
