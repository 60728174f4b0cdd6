package symposium.sources.export;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.sources.text.Latex;

/// A list of references as plain text, one a line. Numbered styles keep the order in which papers
/// are written, the others sort by author. TeX letters and fonts become plain text; mathematics and
/// everything that looks like markup stand as they are. Since a style sorts and numbers over the
/// whole list, it holds the list until it is closed: at most [#MOST] papers. Confined to one
/// thread.
final class ReferenceWriter implements PaperWriter {

  /// The most papers of a list.
  static final int MOST = 1_000;

  /// Kept in front of what begins with a small letter on purpose, so that no style raises it.
  private static final String GUARD = "\u2060";

  private static final String NO_LANGUAGE = "zxx";
  private static final Pattern NUMBER = Pattern.compile("^(\\[\\d+])(?=\\S)");
  private static final Pattern RAISED = Pattern.compile("\\bArXiv:(?=\\S)");
  private static final Pattern NO_WORDS = Pattern.compile("[$\\\\<{^_]");

  private final Output output;
  private final ReferenceStyle style;
  private final List<CSLItemData> items = new ArrayList<>();
  private boolean refused;

  ReferenceWriter(ReferenceStyle style, Output output) {
    this.style = style;
    this.output = output;
  }

  @Override
  public void write(Paper paper) {
    if (items.size() == MOST) {
      refused = true;
      throw new InvalidInput(
          "A list of references has at most %,d papers; export fewer, or another format."
              .formatted(MOST));
    }
    items.add(item(Integer.toString(items.size()), new Citation(paper)));
  }

  private static CSLItemData item(String id, Citation citation) {
    Paper paper = citation.paper();
    String title = Latex.text(paper.title());
    var item =
        new CSLItemDataBuilder()
            .id(id)
            .type(type(citation.kind()))
            .title(title)
            .author(paper.authors().stream().map(ReferenceWriter::name).toArray(CSLName[]::new));
    if (NO_WORDS.matcher(title).find()) {
      item.language(NO_LANGUAGE); // so that no style raises letters of mathematics
    }
    citation
        .date()
        .ifPresent(date -> item.issued(new CSLDateBuilder().dateParts(parts(date)).build()));
    if (citation.kind() == Citation.Kind.PREPRINT) {
      item.publisher(GUARD + "arXiv");
      citation.arxiv().ifPresent(number -> item.number("arXiv:" + number));
    } else {
      published(citation, item);
    }
    citation.doi().ifPresent(item::DOI);
    citation.url().ifPresent(item::URL);
    return item.build();
  }

  private static void published(Citation citation, CSLItemDataBuilder item) {
    item.containerTitle(plain(citation, "venue"));
    item.volume(plain(citation, "volume"));
    item.issue(plain(citation, "number"));
    item.page(plain(citation, "pages").replace("--", "–"));
    item.publisher(plain(citation, "publisher"));
  }

  private static String plain(Citation citation, String detail) {
    return Latex.text(citation.detail(detail));
  }

  private static CSLType type(Citation.Kind kind) {
    return switch (kind) {
      case PREPRINT -> CSLType.ARTICLE;
      case ARTICLE -> CSLType.ARTICLE_JOURNAL;
      case PROCEEDINGS -> CSLType.PAPER_CONFERENCE;
      case BOOK -> CSLType.BOOK;
      case OTHER -> CSLType.DOCUMENT;
    };
  }

  private static CSLName name(Author author) {
    var name = new CSLNameBuilder();
    if (author.given().isEmpty()) {
      return name.literal(author.name()).build();
    }
    name.family(author.family()).given(author.given());
    return author.suffix().isEmpty() ? name.build() : name.suffix(author.suffix()).build();
  }

  private static int[] parts(PublicationDate date) {
    if (date.month() == 0) {
      return new int[] {date.year()};
    }
    return date.day() == 0
        ? new int[] {date.year(), date.month()}
        : new int[] {date.year(), date.month(), date.day()};
  }

  @Override
  public void close() {
    if (items.isEmpty() || refused) {
      return;
    }
    try {
      var provider = new ListItemDataProvider(items);
      CSL processor =
          new CSLBuilder()
              .itemDataProvider(provider)
              .localeProvider(language -> ReferenceStyle.locale())
              .style(style.description())
              .build();
      processor.setOutputFormat("text");
      processor.registerCitationItems(provider.getIds());
      for (String entry : processor.makeBibliography().getEntries()) {
        String line = entry.replace(GUARD, "").replaceAll("\\s+", " ").strip();
        String lowered = RAISED.matcher(line).replaceAll("arXiv:");
        output.text(NUMBER.matcher(lowered).replaceFirst("$1 ") + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
