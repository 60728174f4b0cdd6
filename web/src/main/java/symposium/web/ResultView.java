package symposium.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchTrace;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.retrieve.Matches;

/// One paper in a list. Thread-safe: immutable.
///
/// @param rank its place, 1 or more
/// @param id its id as text
/// @param title its title
/// @param href its page
/// @param authors the authors always shown
/// @param moreAuthors the authors shown on demand, may be empty
/// @param hiddenAuthors how many more there are that only the paper's page shows, 0 or more
/// @param year its year, may be empty
/// @param venue where it appeared, may be empty
/// @param categories its categories as links, at most four
/// @param sources where the record came from
/// @param passage its abstract; without segments when it has none
/// @param why why it is there, or empty in lists that do not say
/// @param moreLike a search for papers like it
/// @param lessLike this search turned away from it, or empty where there are no papers to resemble
/// @param buttons what its reader can say of it; empty in lists that do not ask
public record ResultView(
    int rank,
    String id,
    List<Segment> title,
    String href,
    List<Link> authors,
    List<Link> moreAuthors,
    int hiddenAuthors,
    String year,
    String venue,
    List<Link> categories,
    List<String> sources,
    Passage passage,
    Optional<WhyView> why,
    String moreLike,
    Optional<String> lessLike,
    List<MarkButton> buttons) {

  private static final int AUTHORS = 5;
  private static final int MORE_AUTHORS = 50;
  private static final int CATEGORIES = 4;
  private static final List<String> VENUES =
      List.of("venue", "journal", "booktitle", "journal-ref", "journal_ref");

  static ResultView of(Hit hit, SearchTrace trace, SearchParams params, Set<Mark> said) {
    String id = hit.paper().id().toString();
    boolean seeded = !params.like().isEmpty();
    Optional<String> lessLike =
        seeded
            ? Optional.of(Links.search(params.withSeeds(params.like(), plus(params.not(), id))))
            : Optional.empty();
    String moreLike =
        seeded
            ? Links.search(params.withSeeds(plus(params.like(), id), params.not()))
            : Links.search(SearchParams.of("").withSeeds(List.of(id), List.of()));
    return of(
        hit,
        Optional.of(WhyView.of(hit, trace)),
        moreLike,
        lessLike,
        MarkButton.of(said, Mark.SAVED));
  }

  /// A paper in a list beside another paper, which it resembles.
  static ResultView similar(Hit hit, PaperId seed) {
    SearchParams like = SearchParams.of("");
    String id = hit.paper().id().toString();
    return of(
        hit,
        Optional.empty(),
        Links.search(like.withSeeds(List.of(seed.toString(), id), List.of())),
        Optional.of(Links.search(like.withSeeds(List.of(seed.toString()), List.of(id)))),
        List.of());
  }

  /// A paper in a list that no query made.
  static ResultView listed(int rank, Paper paper, List<MarkButton> buttons) {
    SearchParams like = SearchParams.of("").withSeeds(List.of(paper.id().toString()), List.of());
    return of(
        new Hit(rank, paper, 0, List.of(), List.of(), new Matches(List.of(), List.of(), List.of())),
        Optional.empty(),
        Links.search(like),
        Optional.empty(),
        buttons);
  }

  private static ResultView of(
      Hit hit,
      Optional<WhyView> why,
      String moreLike,
      Optional<String> lessLike,
      List<MarkButton> buttons) {
    Paper paper = hit.paper();
    Matches matches = hit.matches();
    int all = paper.authors().size();
    // One name more costs no more room than the words that would stand for it.
    int shown = all <= AUTHORS + 1 ? all : AUTHORS - 1;
    return new ResultView(
        hit.rank(),
        paper.id().toString(),
        Segments.of(paper.title(), matches.title()),
        Links.paper(paper.id()),
        authors(paper, 0, shown),
        authors(paper, shown, MORE_AUTHORS),
        Math.max(0, all - shown - MORE_AUTHORS),
        paper.published().map(date -> String.valueOf(date.year())).orElse(""),
        venue(paper),
        paper.categories().stream().limit(CATEGORIES).map(PaperLinks::category).toList(),
        List.copyOf(paper.sources()),
        Passage.of(paper.abstractText(), matches.abstractText()),
        why,
        moreLike,
        lessLike,
        buttons);
  }

  private static List<Link> authors(Paper paper, int from, int count) {
    return paper.authors().stream().skip(from).limit(count).map(PaperLinks::author).toList();
  }

  static String venue(Paper paper) {
    return VENUES.stream()
        .map(field -> paper.details().getOrDefault(field, ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> plus(List<String> ids, String id) {
    return Stream.concat(ids.stream(), Stream.of(id)).distinct().toList();
  }
}
