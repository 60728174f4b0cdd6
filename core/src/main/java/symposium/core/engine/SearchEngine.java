package symposium.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.fuse.Fusion;
import symposium.core.fuse.Reranker;
import symposium.core.library.Catalog;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.core.retrieve.AttributeReader;
import symposium.core.retrieve.Attributes;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Matcher;
import symposium.core.retrieve.Matches;
import symposium.core.retrieve.SearchActivity;
import symposium.core.route.Router;

/// The one public entry for searching. [#search] reads like the hops of a query: analyse, route and
/// ask, fuse, rerank, join.
///
/// Equal requests on an equal library give equal responses but for times, as long as no expert runs
/// out of time: nothing is remembered between queries but counts that no router sees. Thread-safe.
public final class SearchEngine {

  /// Papers that may stand in front of an expert's own for their title or id.
  private static final int PINNED = 20;

  private final QueryAnalyzer analyzer = new QueryAnalyzer();
  private final Parts parts;
  private final EngineSettings settings;
  private final AtomicReference<GateLoad> load = new AtomicReference<>(GateLoad.none());

  /// What the engine is made of.
  ///
  /// @param experts the experts, present and absent
  /// @param routers the routers to choose from
  /// @param pool the threads experts run on; the caller closes it
  /// @param fusion how rankings are combined
  /// @param reranker what re-scores the head
  /// @param catalog the papers' records
  /// @param attributes what results are counted and dated by
  /// @param matcher where query words stand in results
  /// @param activity tells background work that a search runs
  /// @param doubt says so when nothing seems to fit
  public record Parts(
      Experts experts,
      Routers routers,
      ExpertPool pool,
      Fusion fusion,
      Reranker reranker,
      Catalog catalog,
      AttributeReader attributes,
      Matcher matcher,
      SearchActivity activity,
      Doubt doubt) {}

  /// Assembles an engine.
  ///
  /// @param parts what it is made of
  /// @param settings how it spends time and memory
  public SearchEngine(Parts parts, EngineSettings settings) {
    this.parts = parts;
    this.settings = settings;
  }

  /// Answers a request.
  ///
  /// @param request what the user wants
  /// @return results and how they came about
  /// @throws InvalidInput when the request has nothing to search by or names an unknown router or
  ///   expert
  /// @throws NotFound when a seed paper is not in the library
  /// @throws symposium.core.error.Overloaded when too many searches run
  public SearchResponse search(SearchRequest request) {
    try (var _ = parts.activity().begin()) {
      SearchResponse response = answer(request);
      load.accumulateAndGet(GateLoad.of(response.trace(), response.hits()), GateLoad::plus);
      return response;
    }
  }

  /// Answers a request, and once more by each present expert alone. Only the mixture's answer
  /// counts in the [#load()].
  ///
  /// @param request what the user wants, by relevance
  /// @param most papers of each expert alone, 1 or more
  /// @return the answers side by side
  /// @throws InvalidInput as [#search]
  /// @throws NotFound as [#search]
  /// @throws symposium.core.error.Overloaded as [#search]
  public Comparison compare(SearchRequest request, int most) {
    SearchResponse mixture = search(request);
    var alone = new TreeMap<ExpertId, Comparison.Alone>();
    Set<String> chosen = request.choice().experts();
    try (var _ = parts.activity().begin()) {
      for (ExpertId id : parts.experts().present().keySet()) {
        if (chosen.isEmpty() || chosen.contains(id.name())) {
          var only = new TreeMap<>(Map.of(id.name(), 1.0));
          SearchRequest asked =
              request
                  .withChoice(new SearchRequest.Choice(Set.of(), Optional.empty(), only))
                  .withPage(0, Math.min(SearchRequest.MAX_LIMIT, most + PINNED));
          alone.put(id, Comparison.Alone.of(id, answer(asked), most));
        }
      }
    }
    return new Comparison(mixture, alone);
  }

  /// How routers have spread their weights since this engine started.
  ///
  /// @return sums over all searches
  public GateLoad load() {
    return load.get();
  }

  private SearchResponse answer(SearchRequest request) {
    var watch = new Stopwatch();
    Deadline deadline = settings.timeout().map(Deadline::in).orElseGet(Deadline::none);
    AnalyzedQuery query =
        analyzer.analyze(request, papers(request.like()), papers(request.notLike()));
    requireSomething(query);
    watch.lap("analyze");

    Router router = parts.routers().choose(request.choice(), parts.experts().all());
    int depth = query.hasSubject() ? settings.depth() : settings.browseDepth();
    var deliberation = new Deliberation(parts.experts(), parts.pool(), request.choice().experts());
    deliberation.run(router, query, depth, deadline);
    watch.lap("experts");

    var fused = parts.fusion().fuse(deliberation.gate(), deliberation.voices());
    watch.lap("fuse");

    Pool pool = Pool.of(fused, parts.reranker().rerank(query, fused));
    watch.lap("rerank");

    Map<PaperId, Attributes> attributes = parts.attributes().attributes(pool.ids());
    Set<PaperId> seeds = query.seeds();
    pool = pool.only(id -> attributes.containsKey(id) && !seeds.contains(id));
    pool = ordered(pool, query, request.sort(), attributes);
    List<Hit> hits = join(query, pool, request);
    watch.lap("join");

    var trace =
        new SearchTrace(
            router.name(),
            deliberation.reasons(),
            parts.fusion().name(),
            deliberation.trace(),
            watch.stop());
    return new SearchResponse(
        request,
        query,
        hits,
        pool.size(),
        deliberation.reachedDepth(depth),
        pool.size() - request.offset() > request.limit()
            ? Optional.of(request.offset() + request.limit())
            : Optional.empty(),
        Facets.of(pool.ids().stream().map(attributes::get).toList()),
        notes(request, query, trace, hits, deliberation),
        trace);
  }

  /// A paper that was asked for by name is no reason for doubt.
  private List<String> notes(
      SearchRequest request,
      AnalyzedQuery query,
      SearchTrace trace,
      List<Hit> hits,
      Deliberation deliberation) {
    var notes = new ArrayList<>(Notes.of(query, request.choice(), trace));
    if (hits.stream().allMatch(hit -> hit.adjustments().isEmpty())) {
      parts.doubt().about(query, deliberation.answers()).ifPresent(notes::add);
    }
    return notes;
  }

  /// The routers a request may name.
  ///
  /// @return the default first
  public List<String> routerNames() {
    return parts.routers().names();
  }

  /// The experts of this installation.
  ///
  /// @return present and absent ones
  public Experts experts() {
    return parts.experts();
  }

  private List<Paper> papers(Collection<PaperId> ids) {
    return ids.stream()
        .map(
            id ->
                parts
                    .catalog()
                    .find(id)
                    .orElseThrow(() -> new NotFound("There is no paper %s here.".formatted(id))))
        .distinct()
        .toList();
  }

  private static void requireSomething(AnalyzedQuery query) {
    if (query.clauses().isEmpty() && query.filters().isEmpty() && query.like().isEmpty()) {
      throw new InvalidInput(
          "The query is empty: give words, a condition such as au:karpathy, or papers to resemble.");
    }
  }

  private static Pool ordered(
      Pool pool, AnalyzedQuery query, Sort sort, Map<PaperId, Attributes> attributes) {
    return switch (sort) {
      case RELEVANCE -> pool;
      case DATE -> (query.hasSubject() ? pool.relevant() : pool).newestFirst(attributes);
    };
  }

  private List<Hit> join(AnalyzedQuery query, Pool pool, SearchRequest request) {
    List<Pool.Candidate> page = pool.page(request.offset(), request.limit());
    var papers = parts.catalog().findAll(page.stream().map(Pool.Candidate::id).toList());
    List<Pool.Candidate> there =
        page.stream().filter(candidate -> papers.containsKey(candidate.id())).toList();
    List<Paper> records =
        there.stream().flatMap(candidate -> Stream.ofNullable(papers.get(candidate.id()))).toList();
    List<Matches> matches = parts.matcher().match(query, records);
    var hits = new ArrayList<Hit>(there.size());
    for (int i = 0; i < there.size(); i++) {
      Pool.Candidate candidate = there.get(i);
      hits.add(
          new Hit(
              request.offset() + page.indexOf(candidate) + 1,
              records.get(i),
              candidate.doc().score(),
              candidate.contributions(),
              candidate.adjustments(),
              matches.get(i)));
    }
    return hits;
  }
}
