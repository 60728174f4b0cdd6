package symposium.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Home;
import symposium.app.wire.Opening;
import symposium.app.wire.StarterLibrary;
import symposium.app.wire.Symposium;
import symposium.core.library.ImportProgress;
import symposium.core.library.OnBadRecord;
import symposium.core.library.PaperSource;
import symposium.sources.Sources;

/// `symposium demo`.
@Command(
    name = "demo",
    description = {
      "Serves a starter library of landmark papers, or your own file, from a home of its own.",
      "Your library is not touched."
    })
final class DemoCommand extends HelpOption implements LibraryCommand {

  private static final List<String> TRY =
      List.of(
          "routing tokens to experts without load balancing loss",
          "approximate nearest neighbour graphs",
          "au:karpukhin");

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "Papers of your own.")
  @Nullable Path file;

  @Mixin ServeOptions options = new ServeOptions();

  @Override
  public Opening opening() {
    return Opening.serving();
  }

  @Override
  public boolean forwardable() {
    return false;
  }

  /// The demo's own home inside the named one: one for the starter library, one for each file.
  Home home(Home named, Console console) {
    if (file == null) {
      return new Home(named.path().resolve("demo"));
    }
    byte[] path = console.resolve(file).toString().getBytes(StandardCharsets.UTF_8);
    return new Home(named.path().resolve("demo-" + UUID.nameUUIDFromBytes(path)));
  }

  @Override
  public int run(Symposium library, Console console) {
    for (PaperSource source : sources(console)) {
      try (source) {
        var summary = library.importFrom(source, OnBadRecord.SKIP, ImportProgress.none());
        console
            .err()
            .println("%s: %,d papers".formatted(source.name(), summary.read() - summary.skipped()));
      }
    }
    library.awaitIndexed((done, all) -> {});
    try (var server = options.start(library)) {
      String address = "http://%s:%d".formatted(options.bind, server.port());
      console
          .out()
          .println("Symposium serves %,d papers at %s".formatted(library.count(), address));
      if (file == null) {
        console.out().println("Three searches to try:");
        TRY.forEach(
            query -> console.out().println("  %s/search?q=%s".formatted(address, encoded(query))));
      }
      console.out().println("Ctrl-C ends it.");
      Interruption.await();
    }
    return ExitCode.INTERRUPTED;
  }

  private List<PaperSource> sources(Console console) {
    if (file == null) {
      return StarterLibrary.sources();
    }
    return Sources.files(console.resolve(file)).stream()
        .map(path -> Sources.open(path, Optional.empty()))
        .toList();
  }

  private static String encoded(String query) {
    return java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
