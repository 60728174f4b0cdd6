package symposium.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import symposium.core.engine.Hit;
import symposium.core.model.Paper;
import symposium.core.reader.Mark;

/// What a paper's page shows. Thread-safe: immutable.
///
/// @param id its id as text
/// @param plainTitle its title as plain text
/// @param title its title
/// @param href its page
/// @param authors all authors, linking to their papers
/// @param published first version's date, may be empty
/// @param updated last version's date, may be empty
/// @param venue where it appeared, may be empty
/// @param categories its categories, linking to their papers
/// @param paragraphs its abstract, may be empty
/// @param elsewhere where else it can be read
/// @param facts what else is known
/// @param similar papers that resemble it, best first, may be empty
/// @param moreLike a search for papers like it
/// @param bibtex its BibTeX entry
/// @param exports the record in formats of exchange
/// @param references the record as a reference in common styles
/// @param buttons what its reader can say of it
public record PaperView(
    String id,
    String plainTitle,
    List<Segment> title,
    String href,
    List<Link> authors,
    String published,
    String updated,
    String venue,
    List<Link> categories,
    List<List<Segment>> paragraphs,
    List<Link> elsewhere,
    List<Fact> facts,
    List<ResultView> similar,
    String moreLike,
    String bibtex,
    List<Link> exports,
    List<Link> references,
    List<MarkButton> buttons) {

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("venue", "journal", "booktitle", "journal-ref", "journal_ref", "doi");

  /// Something known about a paper.
  ///
  /// @param name what
  /// @param value plain text
  public record Fact(String name, String value) {}

  /// The view of a paper.
  ///
  /// @param paper the paper
  /// @param similar papers that resemble it, best first, may be empty
  /// @param bibtex its BibTeX entry
  /// @param said what its reader said of it
  /// @return the view
  public static PaperView of(Paper paper, List<Hit> similar, String bibtex, Set<Mark> said) {
    String published = paper.published().map(Object::toString).orElse("");
    String updated = paper.updated().map(Object::toString).orElse("");
    SearchParams like = SearchParams.of("").withSeeds(List.of(paper.id().toString()), List.of());
    return new PaperView(
        paper.id().toString(),
        paper.title(),
        Segments.of(paper.title(), List.of()),
        Links.paper(paper.id()),
        paper.authors().stream().map(PaperLinks::author).toList(),
        published,
        updated.equals(published) ? "" : updated,
        ResultView.venue(paper),
        paper.categories().stream().map(PaperLinks::category).toList(),
        paragraphs(paper.abstractText()),
        PaperLinks.elsewhere(paper),
        facts(paper),
        similar.stream().map(hit -> ResultView.similar(hit, paper.id())).toList(),
        Links.search(like),
        bibtex,
        List.of(
            Link.to("BibTeX", Links.paperExport(paper.id(), "bibtex")),
            Link.to("RIS", Links.paperExport(paper.id(), "ris")),
            Link.to("CSL-JSON", Links.paperExport(paper.id(), "csl"))),
        Links.references(paper.id()),
        MarkButton.of(said, Mark.SAVED, Mark.READ, Mark.UPVOTED));
  }

  private static List<List<Segment>> paragraphs(String text) {
    return text.isEmpty()
        ? List.of()
        : java.util.Arrays.stream(text.split("\\n\\s*\\n"))
            .map(paragraph -> Segments.of(paragraph.strip(), List.of()))
            .filter(paragraph -> !paragraph.isEmpty())
            .toList();
  }

  private static List<Fact> facts(Paper paper) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Id", paper.id().toString()));
    if (!paper.aliases().isEmpty()) {
      var others = new LinkedHashSet<String>();
      paper.aliases().forEach(id -> others.add(id.toString()));
      facts.add(new Fact("Also known as", String.join(", ", others)));
    }
    if (!paper.sources().isEmpty()) {
      facts.add(new Fact("From", String.join(", ", paper.sources())));
    }
    paper
        .details()
        .forEach(
            (field, value) -> {
              if (!SHOWN_ELSEWHERE.contains(field)) {
                facts.add(new Fact(label(field), value));
              }
            });
    return List.copyOf(facts);
  }

  private static String label(String field) {
    String words = field.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty()
        ? field
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
