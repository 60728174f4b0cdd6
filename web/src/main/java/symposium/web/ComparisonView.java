package symposium.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.engine.Comparison;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.ExpertTrace.Outcome;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchTrace;
import symposium.core.model.PaperId;

/// The mixture's list beside each expert's own. Thread-safe: immutable.
///
/// @param gate how the mixture came about
/// @param routers the routers to choose from, each with this comparison under it
/// @param mixed the mixture's first papers
/// @param columns the first papers of each present expert that found some, by its name
/// @param silent the present experts without papers of their own, and why
/// @param notes what the reader should know
/// @param search the search page with the same weights
public record ComparisonView(
    GateView gate,
    List<Link> routers,
    List<Mixed> mixed,
    List<Column> columns,
    List<String> silent,
    List<String> notes,
    String search) {

  /// Papers shown of every list.
  static final int SHOWN = 10;

  /// A paper in the mixture's list.
  ///
  /// @param rank its place, 1 or more
  /// @param title its title
  /// @param href its page
  /// @param year its year, may be empty
  /// @param why what each expert adds to its score
  public record Mixed(int rank, List<Segment> title, String href, String year, WhyView why) {}

  /// What one expert says alone.
  ///
  /// @param expert its name
  /// @param tone its colour's number, 1 to 8
  /// @param weight its weight in the mixture, two decimals
  /// @param state what its list has to do with the mixture's, or why it has none
  /// @param papers its first papers
  public record Column(String expert, int tone, String weight, String state, List<Entry> papers) {

    /// Copies.
    public Column {
      papers = List.copyOf(papers);
    }
  }

  /// A paper in an expert's list.
  ///
  /// @param rank its place, 1 or more
  /// @param title its title
  /// @param href its page
  /// @param score its calibrated score, two decimals
  /// @param width the same for a picture, in [0, 1000]
  /// @param place its place in the mixture, or empty when it is far down there
  public record Entry(
      String rank,
      List<Segment> title,
      String href,
      String score,
      int width,
      Optional<Integer> place) {

    /// Whether the mixture's list shows the paper too.
    ///
    /// @return whether it is among the first ten there
    public boolean isShared() {
      return place.filter(at -> at <= SHOWN).isPresent();
    }
  }

  /// Copies.
  public ComparisonView {
    routers = List.copyOf(routers);
    mixed = List.copyOf(mixed);
    columns = List.copyOf(columns);
    silent = List.copyOf(silent);
    notes = List.copyOf(notes);
  }

  static ComparisonView of(SearchParams params, List<String> routers, Comparison comparison) {
    var mixture = comparison.mixture();
    SearchTrace trace = mixture.trace();
    List<Hit> first = mixture.hits().stream().limit(SHOWN).toList();
    Map<PaperId, Integer> places = new HashMap<>();
    mixture.hits().forEach(hit -> places.put(hit.paper().id(), hit.rank()));
    var columns = new ArrayList<Column>();
    comparison
        .alone()
        .forEach(
            (id, alone) ->
                trace.experts().stream()
                    .filter(expert -> expert.expert().equals(id))
                    .findFirst()
                    .ifPresent(expert -> columns.add(column(expert, trace, alone, places))));
    return new ComparisonView(
        GateView.of(params, mixture, first),
        routers.stream().map(name -> router(params, name, trace)).toList(),
        first.stream().map(hit -> mixed(hit, trace)).toList(),
        columns.stream().filter(column -> !column.papers().isEmpty()).toList(),
        columns.stream()
            .filter(column -> column.papers().isEmpty())
            .map(column -> column.expert() + " " + column.state())
            .toList(),
        mixture.notes().stream().distinct().toList(),
        Links.search(params));
  }

  private static Link router(SearchParams params, String name, SearchTrace trace) {
    return new Link(name, Links.mixture(params.withRouter(name)), 0, trace.router().equals(name));
  }

  private static Mixed mixed(Hit hit, SearchTrace trace) {
    return new Mixed(
        hit.rank(),
        Segments.of(hit.paper().title(), List.of()),
        Links.paper(hit.paper().id()),
        hit.paper().published().map(date -> String.valueOf(date.year())).orElse(""),
        WhyView.of(hit, trace));
  }

  private static Column column(
      ExpertTrace expert, SearchTrace trace, Comparison.Alone alone, Map<PaperId, Integer> places) {
    List<Entry> papers = alone.hits().stream().map(hit -> entry(hit, places)).toList();
    long shared = papers.stream().filter(Entry::isShared).count();
    String state =
        alone.trace().outcome() == Outcome.ANSWERED
            ? "shares %d of %d".formatted(shared, SHOWN)
            : GateView.outcome(alone.trace());
    return new Column(
        expert.expert().name(),
        GateView.tone(expert, trace),
        GateView.two(expert.weight()),
        papers.isEmpty() && alone.trace().outcome() == Outcome.ANSWERED ? "found nothing" : state,
        papers);
  }

  private static Entry entry(Hit hit, Map<PaperId, Integer> places) {
    var part = hit.contributions().getFirst();
    return new Entry(
        Numbers.count(part.rank()),
        Segments.of(hit.paper().title(), List.of()),
        Links.paper(hit.paper().id()),
        GateView.two(part.amount()),
        Math.clamp(Math.round(part.amount() * GateView.WIDTH), 0, GateView.WIDTH),
        Optional.ofNullable(places.get(hit.paper().id())));
  }
}
