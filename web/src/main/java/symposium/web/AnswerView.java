package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.engine.SearchResponse;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.Sort;
import symposium.core.reader.Mark;

/// An answer as the search page shows it. Thread-safe: immutable.
///
/// @param count how many results there are, in words
/// @param range which of them the page shows, may be empty
/// @param results the papers, best first
/// @param back the address of this page, where buttons lead back to
/// @param notes what the reader should know
/// @param chips what narrows the search, each with the search without it
/// @param liked papers the results resemble
/// @param disliked papers the results turn away from
/// @param filters what the results can be narrowed by
/// @param sorts the orders to choose from
/// @param pager the neighbouring pages
/// @param exports the results in formats of exchange
/// @param gate how the answer came about
/// @param advice what to try when nothing was found
public record AnswerView(
    String count,
    String range,
    List<ResultView> results,
    String back,
    List<String> notes,
    List<Link> chips,
    List<Seed> liked,
    List<Seed> disliked,
    FiltersView filters,
    List<Link> sorts,
    Pager pager,
    List<Link> exports,
    GateView gate,
    List<Link> advice) {

  /// A paper that results resemble or turn away from.
  ///
  /// @param title its title
  /// @param href its page
  /// @param without this search without it
  /// @param swapped this search with the paper on the other side
  public record Seed(List<Segment> title, String href, String without, String swapped) {}

  /// Links to neighbouring pages.
  ///
  /// @param previous the page before, if there is one
  /// @param next the page after, if there is one
  public record Pager(Optional<String> previous, Optional<String> next) {}

  static AnswerView of(
      SearchParams params, SearchResponse response, Paging paging, Map<PaperId, Set<Mark>> marks) {
    return new AnswerView(
        count(response),
        range(response),
        response.hits().stream()
            .map(
                hit ->
                    ResultView.of(
                        hit,
                        response.trace(),
                        params,
                        marks.getOrDefault(hit.paper().id(), Set.of())))
            .toList(),
        Links.search(params, paging.here()),
        response.notes().stream().distinct().toList(),
        chips(params),
        response.query().like().stream().map(paper -> liked(params, paper)).toList(),
        response.query().notLike().stream().map(paper -> disliked(params, paper)).toList(),
        FiltersView.of(params, response.facets()),
        sorts(params),
        new Pager(
            paging.previous().map(cursor -> Links.search(params, cursor)),
            paging.next().map(cursor -> Links.search(params, cursor))),
        exports(params),
        GateView.of(params, response),
        advice(params));
  }

  private static String count(SearchResponse response) {
    String plus = response.more() ? "+" : "";
    return Numbers.count(response.total())
        + plus
        + (response.total() == 1 && !response.more() ? " result" : " results");
  }

  private static String range(SearchResponse response) {
    int size = response.hits().size();
    boolean whole = response.request().offset() == 0 && response.nextOffset().isEmpty();
    return size == 0 || whole
        ? ""
        : "%s–%s"
            .formatted(
                Numbers.count(response.hits().getFirst().rank()),
                Numbers.count(response.hits().getLast().rank()));
  }

  private static List<Link> chips(SearchParams params) {
    var chips = new ArrayList<Link>();
    if (!params.from().isEmpty()) {
      chips.add(chip("from " + params.from(), params.withYears("", params.to())));
    }
    if (!params.to().isEmpty()) {
      chips.add(chip("to " + params.to(), params.withYears(params.from(), "")));
    }
    for (String cat : params.cat()) {
      chips.add(chip("category " + cat, params.withCat(without(params.cat(), cat))));
    }
    for (String source : params.source()) {
      chips.add(chip("source " + source, params.withSource(without(params.source(), source))));
    }
    if (!params.experts().isEmpty()) {
      chips.add(chip("experts " + params.experts(), params.withExperts("")));
    }
    if (!params.router().isEmpty()) {
      chips.add(chip("router " + params.router(), params.withRouter("")));
    }
    if (!params.weights().isEmpty()) {
      chips.add(chip("weights " + params.weights(), params.withWeights("")));
    }
    return List.copyOf(chips);
  }

  private static Link chip(String label, SearchParams without) {
    return Link.to(label, Links.search(without));
  }

  private static Seed liked(SearchParams params, Paper paper) {
    List<String> left = without(params.like(), paper);
    return seed(
        paper,
        params.withSeeds(left, params.not()),
        params.withSeeds(left, with(params.not(), paper)));
  }

  private static Seed disliked(SearchParams params, Paper paper) {
    List<String> left = without(params.not(), paper);
    return seed(
        paper,
        params.withSeeds(params.like(), left),
        params.withSeeds(with(params.like(), paper), left));
  }

  private static Seed seed(Paper paper, SearchParams without, SearchParams swapped) {
    return new Seed(
        Segments.of(paper.title(), List.of()),
        Links.paper(paper.id()),
        Links.search(without),
        Links.search(swapped));
  }

  private static List<Link> sorts(SearchParams params) {
    return List.of(
        sort(params, "Relevance", Sort.RELEVANCE), sort(params, "Newest first", Sort.DATE));
  }

  private static Link sort(SearchParams params, String label, Sort sort) {
    return new Link(label, Links.search(params.withSort(sort)), 0, params.sort() == sort);
  }

  private static List<Link> exports(SearchParams params) {
    return Stream.concat(
            Stream.of(
                Link.to("BibTeX", Links.export(params, "bibtex")),
                Link.to("RIS", Links.export(params, "ris")),
                Link.to("JSON", Links.export(params, "csl"))),
            Links.references(params).stream())
        .toList();
  }

  private static List<Link> advice(SearchParams params) {
    var advice = new ArrayList<Link>();
    boolean filtered =
        !(params.from() + params.to()).isEmpty()
            || !params.cat().isEmpty()
            || !params.source().isEmpty();
    if (filtered && !(params.q().isEmpty() && params.like().isEmpty())) {
      SearchParams bare = params.withYears("", "").withCat(List.of()).withSource(List.of());
      advice.add(Link.to("Search without filters", Links.search(bare)));
    }
    String plain = plain(params.q());
    if (!plain.isEmpty() && !plain.equals(params.q())) {
      advice.add(
          Link.to("Search for the words alone: " + plain, Links.search(params.withQ(plain))));
    }
    if (!(params.experts() + params.router() + params.weights()).isEmpty()) {
      SearchParams everybody = params.withExperts("").withRouter("");
      advice.add(Link.to("Ask all experts", Links.search(everybody)));
    }
    return List.copyOf(advice);
  }

  /// The query's words without operators and quotation marks.
  private static String plain(String query) {
    return query
        .replaceAll("(?i)(^|\\s)-\\S+", " ")
        .replaceAll("(?i)\\b(ti|au|abs|cat|id|in|after|before|title|author|abstract):", " ")
        .replaceAll("[\"“”]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<String> without(List<String> ids, Paper paper) {
    var names = paper.allIds().stream().map(Object::toString).toList();
    return ids.stream()
        .filter(id -> names.stream().noneMatch(name -> name.equalsIgnoreCase(id)))
        .toList();
  }

  private static List<String> without(List<String> values, String value) {
    return values.stream().filter(other -> !other.equals(value)).toList();
  }

  private static List<String> with(List<String> ids, Paper paper) {
    return Stream.concat(ids.stream(), Stream.of(paper.id().toString())).distinct().toList();
  }
}
