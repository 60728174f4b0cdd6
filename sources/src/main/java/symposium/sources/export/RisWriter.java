package symposium.sources.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.sources.text.Text;

/// RIS: `TAG - value` lines ended by CR LF. RIS has no type for preprints; they are `UNPB`, with
/// what they are in `M3` and `PB`. Confined to one thread.
final class RisWriter implements PaperWriter {

  private final Output output;

  RisWriter(Output output) {
    this.output = output;
  }

  @Override
  public void write(Paper paper) {
    var citation = new Citation(paper);
    line("TY", type(citation.kind()));
    line("TI", paper.title());
    paper.authors().forEach(author -> line("AU", name(author)));
    citation.date().ifPresent(this::date);
    line("AB", paper.abstractText());
    paper.categories().forEach(category -> line("KW", category));
    citation.doi().ifPresent(doi -> line("DO", doi));
    citation.url().ifPresent(url -> line("UR", url));
    line("T2", citation.detail("venue"));
    citation.arxiv().ifPresent(this::preprint);
    line("ID", paper.id().toString());
    output.text("ER  - \r\n\r\n");
  }

  private static String type(Citation.Kind kind) {
    return switch (kind) {
      case PREPRINT -> "UNPB";
      case ARTICLE -> "JOUR";
      case PROCEEDINGS -> "CPAPER";
      case BOOK -> "BOOK";
      case OTHER -> "GEN";
    };
  }

  private static String name(Author author) {
    return Stream.of(author.family(), author.given(), author.suffix())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void date(PublicationDate date) {
    line("PY", "%04d".formatted(date.year()));
    if (date.month() > 0) {
      line("DA", date.toString().replace('-', '/'));
    }
  }

  private void preprint(String arxivId) {
    line("N1", "arXiv:" + arxivId);
    line("M3", "Preprint");
    line("PB", "arXiv");
  }

  private void line(String tag, String value) {
    String line = Text.line(value, Text.ABSTRACT);
    if (!line.isEmpty()) {
      output.text(tag + "  - " + line + "\r\n");
    }
  }

  @Override
  public void close() {
    // Every record is complete by itself.
  }
}
