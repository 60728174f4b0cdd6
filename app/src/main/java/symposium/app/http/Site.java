package symposium.app.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symposium.core.engine.Comparison;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchEngine;
import symposium.core.engine.SearchResponse;
import symposium.core.error.NotFound;
import symposium.core.error.SymposiumException;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.follow.digest.DigestDesk;
import symposium.web.Asset;
import symposium.web.MixtureView;
import symposium.web.PageContext;
import symposium.web.Pages;
import symposium.web.Paging;
import symposium.web.PaperView;
import symposium.web.ReferenceView;
import symposium.web.SearchParams;
import symposium.web.SearchView;

/// The pages people look at. It asks the engine and leaves rendering to [Pages]. Thread-safe.
final class Site {

  /// Results on a page.
  private static final int PAGE = 20;

  /// Similar papers on a paper's page.
  private static final int SIMILAR = 8;

  /// Papers of a search that are exported at once.
  private static final int EXPORT = SearchRequest.MAX_LIMIT;

  private final Pages pages;
  private final ReferenceView reference;
  private final Service service;
  private final Metrics metrics;
  private final Origin origin;

  Site(Pages pages, ReferenceView reference, Service service, Metrics metrics, Origin origin) {
    this.pages = pages;
    this.reference = reference;
    this.service = service;
    this.metrics = metrics;
    this.origin = origin;
  }

  /// Renders the pages.
  Pages pages() {
    return pages;
  }

  /// `GET /`.
  Response home(Request request) {
    return Response.html(200, pages.home(context()));
  }

  /// `GET /search`; a part of the page where the page's own script asks.
  Response search(Request request) {
    Parameters parameters = request.parameters();
    SearchParams asked = SearchParams.of(parameters::all);
    SearchView view = asked.isEmpty() ? SearchView.empty(asked) : found(asked, request);
    String html =
        request.wantsFragment() ? pages.results(context(), view) : pages.search(context(), view);
    return Response.html(200, html).with("Vary", "HX-Request, HX-History-Restore-Request");
  }

  private SearchView found(SearchParams asked, Request request) {
    SearchRequest wanted = SearchReader.read(request.parameters(), List.of(), PAGE);
    SearchResponse response = search(wanted);
    List<Paper> papers = response.hits().stream().map(Hit::paper).toList();
    return SearchView.of(
        asked,
        response,
        paging(wanted, response),
        service.everyday().marks().on(request.reader(), papers));
  }

  /// `GET /mixture`: the experts' lists side by side; a part of the page where the page's own
  /// script asks.
  Response mixture(Request request) {
    Parameters parameters = request.parameters();
    SearchRequest wanted = SearchReader.mixture(parameters, MixtureView.LOOKED_UP);
    SearchParams asked = SearchParams.of(parameters::all).withSort(Sort.RELEVANCE);
    if (!wanted.choice().weights().isEmpty()) {
      asked = asked.withWeights(SearchReader.text(wanted.choice().weights()));
    }
    MixtureView view = asked.isEmpty() ? MixtureView.empty(asked) : compared(asked, wanted);
    String html =
        request.wantsFragment()
            ? pages.comparison(context(), view)
            : pages.mixture(context(), view);
    return Response.html(200, html).with("Vary", "HX-Request, HX-History-Restore-Request");
  }

  private MixtureView compared(SearchParams asked, SearchRequest wanted) {
    SearchEngine engine = service.engine();
    Comparison comparison = engine.compare(wanted, MixtureView.SHOWN);
    metrics.searched(comparison.mixture().trace());
    return MixtureView.of(
        asked, wanted.choice().weights(), engine.experts(), engine.routerNames(), comparison);
  }

  private SearchResponse search(SearchRequest wanted) {
    SearchResponse response = service.engine().search(wanted);
    metrics.searched(response.trace());
    return response;
  }

  private static Paging paging(SearchRequest wanted, SearchResponse response) {
    int before = Math.max(0, wanted.offset() - wanted.limit());
    Optional<String> previous =
        wanted.offset() == 0
            ? Optional.empty()
            : Optional.of(before == 0 ? "" : new Cursor(before).encode(wanted));
    String here = wanted.offset() == 0 ? "" : new Cursor(wanted.offset()).encode(wanted);
    return new Paging(
        here, previous, response.nextOffset().map(at -> new Cursor(at).encode(wanted)));
  }

  /// `GET /export`: the papers of a search, or those named by `id`, in an exchange format.
  Response export(Request request) {
    Parameters parameters = request.parameters();
    ExportFormat format = format(parameters);
    List<PaperId> chosen = parameters.all("id", SearchReader::id);
    List<Paper> papers = chosen.isEmpty() ? found(parameters) : chosen(chosen);
    return download(format, papers, "symposium");
  }

  private List<Paper> found(Parameters parameters) {
    SearchRequest wanted = SearchReader.read(parameters, List.of(), EXPORT);
    return search(wanted).hits().stream().map(Hit::paper).toList();
  }

  private List<Paper> chosen(List<PaperId> ids) {
    return ids.stream().map(id -> Api.find(service, id)).distinct().toList();
  }

  /// `GET /papers/{id}/export`.
  Response paperExport(Request request) {
    ExportFormat format = format(request.parameters());
    Paper paper = Api.find(service, Api.id(request));
    String name = paper.id().toString().replaceAll("[^A-Za-z0-9.-]+", "-");
    return download(format, List.of(paper), name);
  }

  private Response download(ExportFormat format, List<Paper> papers, String name) {
    return Api.exported(service, format, papers)
        .with(
            "Content-Disposition",
            "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
  }

  private static ExportFormat format(Parameters parameters) {
    String name = parameters.one("format").orElse(ExportFormat.BIBTEX.key());
    return ExportFormat.required("format", name);
  }

  /// `GET /papers/{id}` in every form.
  PaperAddress paperAddress() {
    return new PaperAddress(service, this::paper);
  }

  /// The page about a paper.
  private Response paper(Request request) {
    Paper paper = Api.find(service, Api.id(request));
    byte[] bibtex = service.citations().write(ExportFormat.BIBTEX, List.of(paper));
    var view =
        PaperView.of(
            paper,
            similar(paper.id()),
            new String(bibtex, StandardCharsets.UTF_8).strip(),
            service
                .everyday()
                .marks()
                .on(request.reader(), List.of(paper))
                .getOrDefault(paper.id(), Set.of()));
    return Response.html(200, pages.paper(context(), view));
  }

  /// Similar papers are an extra: the page is shown without them when they cannot be had.
  private List<Hit> similar(PaperId id) {
    try {
      return search(SearchRequest.of("").withSeeds(List.of(id), List.of()).withPage(0, SIMILAR))
          .hits();
    } catch (SymposiumException e) {
      return List.of();
    }
  }

  /// `GET /status`.
  Response status(Request request) {
    return Response.html(
        200,
        pages.status(
            context(), service.status().get().with(digests(request)), service.engine().load()));
  }

  /// Each reader's last digest for owners, without names; counts for everybody else.
  private List<LibraryStatus.Errand> digests(Request request) {
    DigestDesk.Latest latest = service.everyday().digests().latest();
    if (DaysSite.mayPick(request)) {
      return latest.runs().stream()
          .map(
              run ->
                  new LibraryStatus.Errand(
                      "digest of reader " + run.reader().number(),
                      "Due %s: %s".formatted(run.due(), run.outcome().sentence())))
          .toList();
    }
    String counts =
        latest.counts().entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? List.of() : List.of(new LibraryStatus.Errand("digests", counts));
  }

  /// `GET /help`.
  Response help(Request request) {
    return Response.html(200, pages.help(context()));
  }

  /// `GET /docs`.
  Response reference(Request request) {
    return Response.html(200, pages.reference(context(), reference));
  }

  /// `GET /opensearch.xml`.
  Response openSearch(Request request) {
    return Response.text(
        200,
        "application/opensearchdescription+xml; charset=utf-8",
        pages.openSearch(origin.of(request)));
  }

  /// `GET /assets/…`.
  Response asset(Request request) {
    Asset asset =
        pages
            .assets()
            .find(request.path())
            .orElseThrow(() -> new NotFound("There is no such file."));
    return Response.of(200, asset.contentType(), asset.bytes())
        .with("Cache-Control", asset.cacheControl());
  }

  /// The page that tells a problem.
  Response problem(Problem problem) {
    var kind = problem.kind();
    return Problems.decorated(
        problem,
        Response.html(
            kind.status(),
            pages.error(contextIfKnown(), kind.status(), kind.title(), problem.detail())));
  }

  /// What every page says about the installation.
  PageContext context() {
    LibraryStatus status = service.status().get();
    return new PageContext(status.version(), status.papers());
  }

  /// A library that cannot even tell its state still gets a page that says why.
  private PageContext contextIfKnown() {
    try {
      return context();
    } catch (SymposiumException e) {
      return new PageContext("", 0);
    }
  }
}
