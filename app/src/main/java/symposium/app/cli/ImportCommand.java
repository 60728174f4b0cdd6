package symposium.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.library.ImportSummary;
import symposium.core.library.OnBadRecord;
import symposium.core.library.PaperSource;
import symposium.sources.Sources;

/// `symposium import`.
@Command(
    name = "import",
    description = {
      "Brings papers in from files or folders; the format is recognised by content.",
      "Importing again changes nothing that is the same; an interrupted import is simply run again."
    })
final class ImportCommand extends HelpOption implements LibraryCommand {

  private static final int SHOWN_BAD = 10;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Do not guess: arxiv, beir, jsonl, csl, ris, bibtex, ids or page.")
  @Nullable String format;

  @Option(names = "--strict", description = "Stop at the first record that cannot be read.")
  boolean strict;

  @Override
  public int run(Symposium library, Console console) {
    var total = ImportSummary.empty();
    for (Input input : inputs(console)) {
      Optional<PaperSource> source = open(input, console);
      if (source.isPresent()) {
        ImportSummary summary = load(source.get(), library, console);
        print(summary, source.get().name(), console);
        total = total.plus(summary);
      }
    }
    Indexing.await(library, console);
    tellWhatIsLeft(library, console);
    return total.read() == total.skipped() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private static void tellWhatIsLeft(Symposium library, Console console) {
    library.status().spaces().stream()
        .filter(space -> space.papers() < space.total())
        .forEach(
            space ->
                console
                    .err()
                    .println(
                        "%s: %,d of %,d papers have a vector; `symposium serve` makes the others in the background, `symposium index --encode` now."
                            .formatted(space.expert(), space.papers(), space.total())));
  }

  /// Something to import, not opened yet.
  ///
  /// @param inFolder whether it was found in a folder, so that nobody named it
  /// @param opening opens it
  private record Input(boolean inFolder, Supplier<PaperSource> opening) {}

  /// Everything that was named, so that a wrong name is noticed before anything is imported.
  private List<Input> inputs(Console console) {
    var chosen = Optional.ofNullable(format);
    if (chosen.isPresent() && !Sources.formats().contains(format)) {
      throw new InvalidInput(
          "--format is one of %s, got '%s'."
              .formatted(String.join(", ", Sources.formats()), format));
    }
    var inputs = new ArrayList<Input>();
    for (String file : files) {
      if (file.equals("-")) {
        inputs.add(new Input(false, () -> Sources.open(console.in(), "-", chosen)));
      } else {
        Path path = console.resolve(Path.of(file));
        boolean inFolder = Files.isDirectory(path);
        for (Path found : Sources.files(path)) {
          inputs.add(new Input(inFolder, () -> Sources.open(found, chosen)));
        }
      }
    }
    return inputs;
  }

  /// Opens a source; a file in a folder that is no list of papers is passed over with a word.
  private Optional<PaperSource> open(Input input, Console console) {
    try {
      return Optional.of(input.opening().get());
    } catch (InvalidInput e) {
      if (strict || !input.inFolder()) {
        throw e;
      }
      console.err().println(Wrap.safe("Left out: " + e.explanation()));
      return Optional.empty();
    }
  }

  private ImportSummary load(PaperSource source, Symposium library, Console console) {
    try (source;
        var progress =
            new Progress(console, "Importing " + Wrap.safe(source.name()), " MB", 1 << 20)) {
      return library.importFrom(
          source,
          strict ? OnBadRecord.STOP : OnBadRecord.SKIP,
          (papers, done, all) -> progress.step(done, all, "%,d papers".formatted(papers)));
    }
  }

  private static void print(ImportSummary summary, String name, Console console) {
    console
        .out()
        .println(
            "%s: %,d read = %,d imported + %,d updated + %,d unchanged + %,d skipped"
                .formatted(
                    Wrap.safe(name),
                    summary.read(),
                    summary.imported(),
                    summary.updated(),
                    summary.unchanged(),
                    summary.skipped()));
    summary.bad().stream()
        .limit(SHOWN_BAD)
        .forEach(
            bad ->
                console
                    .err()
                    .println(
                        "  "
                            + Wrap.safe(
                                "%s:%d: %s".formatted(bad.file(), bad.line(), bad.reason()))));
    if (summary.skipped() > SHOWN_BAD) {
      console.err().println("  … and %,d more".formatted(summary.skipped() - SHOWN_BAD));
    }
  }
}
