package symposium.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.models.ModelShelf;
import symposium.app.models.Wanted;
import symposium.app.wire.Home;
import symposium.app.wire.Symposium;

/// `symposium model add`.
@Command(
    name = "add",
    description = {
      "Adds an encoder: its files are copied into the home, checked against the sha256 of its",
      "manifest and tried out. Nothing is fetched from the network without --pull or --url; what",
      "broke off goes on where it was when the same command is given again."
    })
final class ModelAddCommand implements FileCommand {

  @Mixin HomeOption at = new HomeOption();

  @Parameters(
      paramLabel = "MODEL",
      description =
          "A known name (see symposium model list), a manifest, a folder with a manifest.json, or a jar.")
  String what = "";

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "The name it gets, which is its expert's.")
  @Nullable String name;

  @Option(names = "--pull", description = "Fetch files that are not on this machine.")
  boolean pull;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description =
          "Fetch it from here: a known model's jar on another server, or a manifest whose files lie beside it.")
  @Nullable URI url;

  @Option(
      names = "--private-network",
      description = "Fetch from hosts in this machine's own network too, and over plain HTTP.")
  boolean privateNetwork;

  @Override
  public int run(Console console) {
    Home home = at.home(console);
    home.prepare();
    ModelShelf.Added added;
    try (var progress = new Progress(console, "Adding " + what, " MB", 1_000_000)) {
      added =
          Symposium.shelf(home)
              .add(
                  wanted(console),
                  (file, done, total) ->
                      progress.step(
                          done, total, String.format(Locale.ROOT, "%s %.1f MB", file, done / 1e6)));
    }
    console
        .out()
        .println(
            Wrap.safe(
                String.format(
                    Locale.ROOT,
                    "%s is installed: %d dimensions, %s, %s, %.1f ms a query%s.",
                    added.name(),
                    added.dimension(),
                    ModelListCommand.size(added.bytes()),
                    added.licence(),
                    added.queryMillis(),
                    added.hosts().isEmpty()
                        ? ""
                        : ", fetched from " + String.join(", ", added.hosts()))));
    console
        .err()
        .println(
            Wrap.safe(
                "Papers get its vectors in the background of `symposium serve` from its next start on, or now by `symposium index --encode`; then search with `--experts bm25,%s`."
                    .formatted(added.name())));
    return ExitCode.FOUND;
  }

  private Wanted wanted(Console console) {
    Wanted.Network network =
        !pull && url == null
            ? Wanted.Network.NONE
            : privateNetwork ? Wanted.Network.PRIVATE : Wanted.Network.PUBLIC;
    return new Wanted(
        what,
        console.resolve(Path.of(what)),
        Optional.ofNullable(name),
        Optional.ofNullable(url),
        network);
  }
}
