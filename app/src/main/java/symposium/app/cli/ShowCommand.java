package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// `symposium show`.
@Command(name = "show", description = "Prints papers' records.")
final class ShowCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Papers, by any of their ids.")
  List<String> ids = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, jsonl, bibtex, ris, csl or a style: "
              + "apa, ieee, chicago, mla, acm (default table).",
      defaultValue = "table")
  String format = "table";

  @Override
  public int run(Symposium library, Console console) {
    List<Paper> papers = ids.stream().map(id -> find(library, id)).toList();
    if (format.equals("table")) {
      papers.forEach(paper -> print(paper, console));
    } else {
      Citations.print(format, papers, console.out());
    }
    return ExitCode.FOUND;
  }

  private static Paper find(Symposium library, String text) {
    PaperId id =
        PaperId.recognise(text)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "show wants a paper id such as arxiv:1706.03762, got '%s'."
                            .formatted(text)));
    return library
        .find(id)
        .orElseThrow(() -> new NotFound("There is no paper %s here.".formatted(id)));
  }

  private static void print(Paper paper, Console console) {
    int columns = Math.min(console.columns(), 100);
    Wrap.lines(paper.title(), columns).forEach(console.out()::println);
    String authors = String.join(", ", paper.authors().stream().map(Author::name).toList());
    Wrap.lines(authors, columns).forEach(console.out()::println);
    console.out().println();
    if (!paper.abstractText().isEmpty()) {
      Wrap.lines(paper.abstractText(), columns).forEach(console.out()::println);
      console.out().println();
    }
    row(console, "id", paper.id().toString());
    row(
        console,
        "also",
        String.join(" ", paper.aliases().stream().map(PaperId::toString).toList()));
    row(console, "published", paper.published().map(Object::toString).orElse("unknown"));
    row(console, "updated", paper.updated().map(Object::toString).orElse(""));
    row(console, "categories", String.join(" ", paper.categories()));
    row(console, "sources", String.join(", ", paper.sources()));
    paper.details().forEach((name, value) -> row(console, name, value));
    console.out().println();
  }

  private static void row(Console console, String name, String value) {
    if (!value.isEmpty()) {
      console.out().println("%-12s %s".formatted(name, Wrap.safe(value)));
    }
  }
}
