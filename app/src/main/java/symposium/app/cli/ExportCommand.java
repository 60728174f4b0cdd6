package symposium.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.sources.export.PaperWriter;

/// `symposium export`.
@Command(
    name = "export",
    description = "Prints the whole library, one paper after the other by id.")
final class ExportCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl, bibtex, ris, csl; for up to 1,000 papers a style: "
              + "apa, ieee, chicago, mla, acm (default ${DEFAULT-VALUE}).",
      defaultValue = "jsonl")
  String format = "jsonl";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write there instead; an existing file is replaced once the export is complete.")
  @Nullable Path output;

  @Override
  public int run(Symposium library, Console console) {
    if (!PaperWriter.formats().contains(format)) {
      throw new InvalidInput(
          "--format is one of %s, got '%s'."
              .formatted(String.join(", ", PaperWriter.formats()), format));
    }
    if (output == null) {
      var target = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
      write(library, target);
      target.flush();
    } else {
      replace(library, console.resolve(output));
    }
    return library.count() == 0 ? ExitCode.NONE : ExitCode.FOUND;
  }

  private void replace(Symposium library, Path target) {
    if (Files.isDirectory(target)) {
      throw new InvalidInput("%s is a folder; --output wants a file.".formatted(target));
    }
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (Writer text = Files.newBufferedWriter(draft)) {
        write(library, text);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (InvalidInput e) {
      boolean _ = draft.toFile().delete(); // half an export is of no use
      throw e;
    } catch (IOException e) {
      throw refused(target, draft, e);
    } catch (UncheckedIOException e) {
      throw refused(target, draft, e);
    }
  }

  private static InvalidInput refused(Path target, Path draft, Exception cause) {
    boolean left = Files.exists(draft) && !draft.toFile().delete(); // half an export is of no use
    return new InvalidInput(
        "Cannot write %s (%s)%s; choose another file with --output."
            .formatted(target, cause, left ? ", and %s is left there".formatted(draft) : ""),
        cause);
  }

  private void write(Symposium library, Writer target) {
    try (var writer = PaperWriter.of(format, target)) {
      library.forEach(writer::write);
    }
  }
}
