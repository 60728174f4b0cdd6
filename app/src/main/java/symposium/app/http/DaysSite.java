package symposium.app.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.app.follows.DayOrder;
import symposium.app.follows.OrderedDays;
import symposium.core.error.InvalidInput;
import symposium.core.library.DatedPaper;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Pick;
import symposium.core.reader.Submission;
import symposium.follow.days.DailyList;
import symposium.follow.days.Period;
import symposium.web.DailyView;
import symposium.web.DayPaper;
import symposium.web.Link;
import symposium.web.account.Visitor;

/// The pages of days, weeks and months, and the forms on them. Thread-safe.
final class DaysSite implements Routes.Area {

  private static final int PAGE = 50;
  private static final int RECOMMENDED = 20;
  private static final int WAITING = 10;

  private final Site site;
  private final Service service;
  private final DayLists days;
  private final DayReader reader;
  private final InstantSource clock;

  DaysSite(Site site, Service service, DayReader reader, InstantSource clock) {
    this.site = site;
    this.service = service;
    this.days = service.everyday().lists();
    this.reader = reader;
    this.clock = clock;
  }

  /// Where the lists of a kind are.
  static String path(Period.Kind kind) {
    return switch (kind) {
      case DAY -> "/daily";
      case WEEK -> "/weekly";
      case MONTH -> "/monthly";
    };
  }

  @Override
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (Period.Kind kind : Period.Kind.values()) {
      routes.add(Route.reader(path(kind), request -> list(request, kind)));
      routes.add(Route.reader(path(kind) + "/{id}", request -> list(request, kind)));
    }
    routes.add(Route.form("/daily/submissions", this::submit));
    routes.add(Route.form("/papers/{id}/picks", this::pick));
    return List.copyOf(routes);
  }

  private Response list(Request request, Period.Kind kind) {
    Parameters parameters = request.parameters();
    OrderedDays.Ordered list =
        service
            .everyday()
            .ordered()
            .list(
                request.reader(),
                new OrderedDays.Wanted(
                    reader.period(kind, request),
                    reader.asOf(parameters),
                    reader.order(parameters),
                    reader.offset(parameters),
                    PAGE));
    return Response.html(200, site.pages().daily(site.context(), view(request, list)));
  }

  private DailyView view(Request request, OrderedDays.Ordered ordered) {
    DailyList list = ordered.list();
    String asOf = request.parameters().one("as-of").map(day -> "as-of=" + day).orElse("");
    String kept = ordered.order() == DayOrder.NEWEST ? asOf : join(asOf, by(ordered.order()));
    String self = path(list.period().kind()) + "/" + list.period();
    List<Paper> brought = list.offset() == 0 ? brought(list.period()) : List.of();
    var shown = new ArrayList<>(list.papers().stream().map(DatedPaper::paper).toList());
    shown.addAll(brought);
    Marked marked = marked(request, shown);
    return new DailyView(
        list.period().title(),
        kinds(list.period(), kept),
        orders(self, asOf, ordered.order()),
        counted(list.total(), "paper", "papers"),
        range(list),
        notes(request, ordered),
        papers(list, marked),
        recommended(brought, list, marked),
        list.previous().map(one -> neighbour(one, kept)),
        list.next().map(one -> neighbour(one, kept)),
        list.nextOffset().map(offset -> with(self, join(kept, "offset=" + offset))),
        waiting(list.period()),
        with(self, kept),
        Link.feeds(request.variable().isEmpty() ? path(Period.Kind.DAY) : self, asOf));
  }

  private static String by(DayOrder order) {
    return "by=" + order.key();
  }

  private static List<Link> orders(String self, String asOf, DayOrder current) {
    return List.of(
        Link.choice("Newest", with(self, asOf), current == DayOrder.NEWEST),
        Link.choice(
            "By interest",
            with(self, join(asOf, by(DayOrder.INTEREST))),
            current == DayOrder.INTEREST));
  }

  private static String with(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String join(String one, String other) {
    return one.isEmpty() ? other : one + "&" + other;
  }

  private static List<Link> kinds(Period period, String asOf) {
    var links = new ArrayList<Link>();
    for (Period.Kind kind : Period.Kind.values()) {
      // A week is at home in the month of its Thursday, like in its year.
      LocalDate day =
          period.kind() == Period.Kind.WEEK ? period.first().plusDays(3) : period.first();
      links.add(
          Link.choice(
              name(kind),
              with(path(kind) + "/" + Period.of(kind, day), asOf),
              kind == period.kind()));
    }
    return links;
  }

  private static String name(Period.Kind kind) {
    return switch (kind) {
      case DAY -> "Day";
      case WEEK -> "Week";
      case MONTH -> "Month";
    };
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  private static String range(DailyList list) {
    return list.papers().size() == list.total() || list.papers().isEmpty()
        ? ""
        : "%d–%d".formatted(list.offset() + 1, list.offset() + list.papers().size());
  }

  private List<String> notes(Request request, OrderedDays.Ordered ordered) {
    DailyList list = ordered.list();
    var notes = new ArrayList<>(ordered.notes());
    request
        .parameters()
        .one("noted", SearchReader::id)
        .ifPresent(
            id -> notes.add("%s is noted; it is listed once it has been harvested.".formatted(id)));
    if (list.papers().isEmpty()) {
      notes.add(
          list.previous().isEmpty() && list.next().isEmpty()
              ? "The library holds no papers whose day is known."
              : "No papers became known in this time.");
    }
    long estimates = list.papers().stream().filter(DatedPaper::isEstimate).count();
    if (estimates > 0) {
      notes.add(
          "%s by the first version’s date, as no announcement of %s is known."
              .formatted(
                  estimates == list.papers().size()
                      ? "These papers are dated"
                      : counted(estimates, "paper is dated", "papers are dated"),
                  estimates == 1 ? "it" : "them"));
    }
    return notes;
  }

  private static DailyView.Neighbour neighbour(DailyList.Neighbour from, String asOf) {
    String kind = name(from.period().kind()).toLowerCase(Locale.ROOT);
    return new DailyView.Neighbour(
        from.period().title(),
        with(path(from.period().kind()) + "/" + from.period(), asOf),
        from.skipped() == 0
            ? ""
            : counted(from.skipped(), "empty " + kind + " skipped", "empty " + kind + "s skipped"));
  }

  /// What is known of shown papers beside their records.
  private record Marked(Map<PaperId, Set<Mark>> marks, Map<PaperId, Pick> picks, boolean mayPick) {

    DayPaper.About about(Paper paper, Optional<DatedPaper> dated) {
      return new DayPaper.About(
          dated
              .map(one -> one.day().toString())
              .or(() -> paper.published().map(Object::toString))
              .orElse(""),
          dated.flatMap(DatedPaper::announced),
          false,
          Optional.ofNullable(picks.get(paper.id())),
          marks.getOrDefault(paper.id(), Set.of()),
          mayPick);
    }
  }

  private Marked marked(Request request, List<Paper> papers) {
    List<PaperId> ids = papers.stream().map(Paper::id).toList();
    return new Marked(
        service.everyday().marks().on(request.reader(), papers),
        days.recommendations().picks(ids),
        mayPick(request));
  }

  private static List<DayPaper> papers(DailyList list, Marked marked) {
    boolean mixed = list.papers().stream().anyMatch(one -> !one.isEstimate());
    var shown = new ArrayList<DayPaper>();
    for (DatedPaper dated : list.papers()) {
      DayPaper.About about = marked.about(dated.paper(), Optional.of(dated));
      shown.add(
          DayPaper.of(
              list.offset() + shown.size() + 1,
              dated.paper(),
              new DayPaper.About(
                  about.day(),
                  about.announced(),
                  mixed && dated.isEstimate(),
                  about.pick(),
                  about.marks(),
                  about.mayPick()),
              List.of()));
    }
    return shown;
  }

  private static List<DayPaper> recommended(List<Paper> brought, DailyList list, Marked marked) {
    Set<PaperId> listed = Set.copyOf(list.papers().stream().map(one -> one.paper().id()).toList());
    var shown = new ArrayList<DayPaper>();
    for (Paper paper : brought) {
      if (!listed.contains(paper.id())) {
        shown.add(
            DayPaper.of(shown.size() + 1, paper, marked.about(paper, Optional.empty()), List.of()));
      }
    }
    return shown;
  }

  /// Papers of this library that were picked or submitted in a period.
  private List<Paper> brought(Period period) {
    var from = period.first().atStartOfDay(ZoneOffset.UTC).toInstant();
    var until = period.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var found = new LinkedHashMap<PaperId, Paper>();
    var ids =
        new ArrayList<>(
            days.recommendations().picked(from, until, RECOMMENDED).stream()
                .map(Pick::paper)
                .toList());
    days.recommendations().submitted(from, until, RECOMMENDED).stream()
        .map(Submission::paper)
        .forEach(ids::add);
    ids.forEach(id -> service.papers().apply(id).ifPresent(paper -> found.put(paper.id(), paper)));
    return List.copyOf(found.values());
  }

  private List<String> waiting(Period period) {
    var until = period.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var from = period.first().atStartOfDay(ZoneOffset.UTC).toInstant();
    return days.recommendations().submitted(from, until, RECOMMENDED).stream()
        .map(Submission::paper)
        .filter(id -> service.papers().apply(id).isEmpty())
        .limit(WAITING)
        .map(PaperId::toString)
        .toList();
  }

  /// `POST /daily/submissions` with `paper`, an id or a link.
  private Response submit(Request request) {
    PaperId id =
        request
            .form()
            .one("paper", SearchReader::id)
            .orElseThrow(
                () -> new InvalidInput("Field 'paper' must be an arXiv id, a DOI or a link."));
    Optional<Paper> known = service.papers().apply(id);
    PaperId paper = known.map(Paper::id).orElse(id);
    days.recommendations().submit(new Submission(request.reader(), paper, clock.instant()));
    String encoded = Percent.encodeQuery(paper.toString());
    return Response.redirect(known.isPresent() ? "/papers/" + encoded : "/daily?noted=" + encoded);
  }

  /// Whether who asks is a curator.
  static boolean mayPick(Request request) {
    return request.visitor().map(Visitor::owns).orElse(false);
  }

  /// `POST /papers/{id}/picks` with `note`, `set` (`true` or `false`) and `back`.
  private Response pick(Request request) {
    if (!mayPick(request)) {
      return site.problem(
          new Problem(Problem.Kind.FORBIDDEN, "Only owners of the library pick papers."));
    }
    Paper paper = Api.find(service, Api.id(request));
    Parameters form = request.form();
    if (form.one("set").orElse("true").equals("true")) {
      String note = form.one("note").orElse("");
      if (note.length() > Pick.LONGEST_NOTE) {
        throw new InvalidInput(
            "Field 'note' may have %,d characters, got %,d."
                .formatted(Pick.LONGEST_NOTE, note.length()));
      }
      days.recommendations().pick(new Pick(request.reader(), paper.id(), note, clock.instant()));
    } else {
      paper.allIds().forEach(days.recommendations()::unpick);
    }
    return Response.redirect(request.back("/papers/" + Percent.encodeQuery(paper.id().toString())));
  }
}
