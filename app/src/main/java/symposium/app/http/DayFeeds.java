package symposium.app.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.library.PaperDays;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.core.query.SearchRequest;
import symposium.follow.days.Period;
import symposium.follow.syndication.FeedDocument;
import symposium.follow.syndication.FeedFormat;
import symposium.follow.syndication.PaperEntries;
import symposium.follow.trend.TrendRequest;
import symposium.follow.trend.TrendingPaper;

/// Days, searches and what trends as feeds, each beside its page: `/daily.atom`. Thread-safe.
final class DayFeeds implements Routes.Area {

  /// The most papers in a feed of days; two busy days of one field.
  private static final int MOST = 500;

  /// Days before the last one that a feed of days holds, so that a reader may miss one.
  private static final int DAYS_BEFORE = 2;

  /// Results of a search in its feed.
  private static final int RESULTS = 50;

  private static final Comparator<Paper> NEWEST =
      Comparator.comparing(
              (Paper paper) ->
                  paper.published().map(PublicationDate::earliest).orElse(LocalDate.EPOCH),
              Comparator.reverseOrder())
          .thenComparing(Paper::id);

  private final Service service;
  private final DayLists days;
  private final PaperDays papers;
  private final DayReader reader;
  private final Metrics metrics;
  private final Origin origin;

  DayFeeds(Service service, DayReader reader, Metrics metrics, Origin origin) {
    this.service = service;
    this.days = service.everyday().lists();
    this.papers = days.lists().days();
    this.reader = reader;
    this.metrics = metrics;
    this.origin = origin;
  }

  @Override
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (FeedFormat format : FeedFormat.values()) {
      String end = "." + format.extension();
      routes.add(Route.reader("/daily" + end, request -> recent(request, format)));
      for (Period.Kind kind : Period.Kind.values()) {
        String pattern = DaysSite.path(kind) + "/{id}" + end;
        routes.add(Route.reader(pattern, request -> period(request, kind, format)));
      }
      routes.add(Route.reader("/trending" + end, request -> trending(request, format)));
      routes.add(Route.reader("/search" + end, request -> search(request, format)));
    }
    return List.copyOf(routes);
  }

  private Response recent(Request request, FeedFormat format) {
    LocalDate asOf = reader.asOf(request.parameters());
    LocalDate last = days.lists().lastDay(asOf).orElse(asOf);
    var feed =
        new Feed(
            "Daily papers", "Papers of the last days, newest first, by the day they became known.");
    return days(request, format, feed, last.minusDays(DAYS_BEFORE), last);
  }

  private Response period(Request request, Period.Kind kind, FeedFormat format) {
    Period period = reader.period(kind, request);
    LocalDate asOf = reader.asOf(request.parameters());
    LocalDate last = period.last().isAfter(asOf) ? asOf : period.last();
    return days(
        request,
        format,
        new Feed(period.title(), "Papers by the day they became known."),
        period.first(),
        last);
  }

  private Response days(
      Request request, FeedFormat format, Feed feed, LocalDate first, LocalDate last) {
    PaperEntries entries = entries(request);
    return response(
        request,
        format,
        feed,
        papers.between(first, last, 0, MOST).stream().map(entries::of).toList());
  }

  private Response trending(Request request, FeedFormat format) {
    TrendRequest wanted = reader.trend(request.parameters(), RESULTS);
    PaperEntries entries = entries(request);
    List<FeedDocument.Entry> found =
        days.trending().list(wanted).papers().stream()
            .map(TrendingPaper::paper)
            .map(entries::of)
            .toList();
    var feed =
        new Feed(
            "Trending this " + wanted.window().key(),
            "Papers that trend, the highest score first.");
    return response(request, format, feed, found);
  }

  /// The best results, newest first: sorting all that passes by date would put what is new before
  /// what was asked for.
  private Response search(Request request, FeedFormat format) {
    SearchRequest wanted = SearchReader.read(request.parameters(), List.of(), RESULTS);
    SearchResponse response = service.engine().search(wanted);
    metrics.searched(response.trace());
    PaperEntries entries = entries(request);
    List<FeedDocument.Entry> found =
        response.hits().stream().map(Hit::paper).sorted(NEWEST).map(entries::of).toList();
    String title = wanted.text().isBlank() ? "Papers like these" : wanted.text().strip();
    return response(
        request, format, new Feed(title, "The best results of a search, newest first."), found);
  }

  /// What a feed is called.
  private record Feed(String title, String description) {}

  private PaperEntries entries(Request request) {
    return new PaperEntries(origin.of(request));
  }

  private Response response(
      Request request, FeedFormat format, Feed feed, List<FeedDocument.Entry> entries) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    String page =
        request.path().substring(0, request.path().length() - format.extension().length() - 1);
    var document =
        new FeedDocument(
            "tag:symposium.invalid,2026:" + page + iri(query),
            "Symposium: " + feed.title(),
            feed.description(),
            URI.create(origin.of(request) + page + iri(query)),
            URI.create(origin.of(request) + request.path() + iri(query)),
            PaperEntries.updated(entries, LocalDate.EPOCH),
            entries);
    return Response.of(200, format.mediaType() + "; charset=utf-8", document.write(format));
  }

  /// A query as browsers send it may hold characters that addresses may not.
  private static String iri(String query) {
    var safe = new StringBuilder();
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      boolean plain = c > ' ' && c < '\u007f' && "\"<>\\^`{|}#".indexOf(c) < 0;
      safe.append(plain ? String.valueOf(c) : Percent.encodeQuery(String.valueOf(c)));
    }
    return safe.toString();
  }
}
