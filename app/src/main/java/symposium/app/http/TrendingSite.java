package symposium.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Pick;
import symposium.follow.trend.Part;
import symposium.follow.trend.TrendRequest;
import symposium.follow.trend.TrendRequest.Popularity;
import symposium.follow.trend.TrendingList;
import symposium.follow.trend.TrendingPaper;
import symposium.follow.trend.Window;
import symposium.web.DayPaper;
import symposium.web.Link;
import symposium.web.TrendingView;

/// The page of what trends. Thread-safe.
final class TrendingSite implements Routes.Area {

  private static final int SHOWN = 50;

  private final Site site;
  private final Service service;
  private final DayLists days;
  private final DayReader reader;

  TrendingSite(Site site, Service service, DayReader reader) {
    this.site = site;
    this.service = service;
    this.days = service.everyday().lists();
    this.reader = reader;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.reader("/trending", this::trending));
  }

  private Response trending(Request request) {
    TrendRequest wanted = reader.trend(request.parameters(), SHOWN);
    boolean dated = request.parameters().one("as-of").isPresent();
    TrendingList list = days.trending().list(wanted);
    return Response.html(200, site.pages().trending(site.context(), view(request, list, dated)));
  }

  private TrendingView view(Request request, TrendingList list, boolean dated) {
    TrendRequest asked = list.request();
    return new TrendingView(
        title(asked),
        windows(asked, dated),
        List.of(
            popularity("With popularity elsewhere", Popularity.ON, asked, dated),
            popularity("Without", Popularity.OFF, asked, dated)),
        list.notes(),
        papers(request, list),
        offered(list),
        formula(asked.window()),
        address(asked, dated),
        Link.feeds("/trending", query(asked, dated)));
  }

  private static String title(TrendRequest asked) {
    return asked.window() == Window.DAY
        ? asked.asOf().toString()
        : asked.window().first(asked.asOf()) + " to " + asked.asOf();
  }

  private static String query(TrendRequest asked, boolean dated) {
    return "window="
        + asked.window().key()
        + (asked.popularity() == Popularity.OFF ? "&popularity=off" : "")
        + (dated ? "&as-of=" + asked.asOf() : "");
  }

  private static String address(TrendRequest asked, boolean dated) {
    return "/trending?" + query(asked, dated);
  }

  private static List<Link> windows(TrendRequest asked, boolean dated) {
    var links = new ArrayList<Link>();
    for (Window window : Window.values()) {
      var other = new TrendRequest(window, asked.asOf(), asked.popularity(), asked.limit());
      String name = window.key();
      links.add(
          Link.choice(
              name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
              address(other, dated),
              window == asked.window()));
    }
    return links;
  }

  private static Link popularity(
      String label, Popularity popularity, TrendRequest asked, boolean dated) {
    var other = new TrendRequest(asked.window(), asked.asOf(), popularity, asked.limit());
    return Link.choice(label, address(other, dated), popularity == asked.popularity());
  }

  private static List<Link> offered(TrendingList list) {
    TrendRequest asked = list.request();
    return list
        .offered()
        .filter(day -> day.isBefore(asked.asOf()))
        .map(day -> new TrendRequest(asked.window(), day, asked.popularity(), asked.limit()))
        .map(
            other ->
                Link.choice(
                    "See the %s up to %s, the last day with papers"
                        .formatted(other.window().key(), other.asOf()),
                    address(other, true),
                    false))
        .stream()
        .toList();
  }

  private List<DayPaper> papers(Request request, TrendingList list) {
    List<Paper> papers = list.papers().stream().map(TrendingPaper::paper).toList();
    List<PaperId> ids = papers.stream().map(Paper::id).toList();
    Map<PaperId, Set<Mark>> marks = service.everyday().marks().on(request.reader(), papers);
    Map<PaperId, Pick> picks = days.recommendations().picks(ids);
    var shown = new ArrayList<DayPaper>();
    for (TrendingPaper one : list.papers()) {
      var about =
          new DayPaper.About(
              one.day()
                  .map(Object::toString)
                  .or(() -> one.paper().published().map(Object::toString))
                  .orElse(""),
              Optional.empty(),
              false,
              Optional.ofNullable(picks.get(one.paper().id())),
              marks.getOrDefault(one.paper().id(), Set.of()),
              DaysSite.mayPick(request));
      shown.add(
          DayPaper.of(
              shown.size() + 1,
              one.paper(),
              about,
              one.parts().stream().map(TrendingSite::addend).toList()));
    }
    return shown;
  }

  private static DayPaper.Addend addend(Part part) {
    return new DayPaper.Addend(
        part.kind().label(),
        part.detail(),
        part.amount(),
        part.kind().weight(),
        part.score(),
        List.of(Part.Kind.values()).indexOf(part.kind()) + 1);
  }

  private static String formula(Window window) {
    return String.format(
        Locale.ROOT,
        "A score is the sum of its parts. Votes, saves, reads, and growth elsewhere add weight ×"
            + " ln(1 + amount); amounts count half after %s days. A topic that is more frequent"
            + " than in the year before adds weight × doublings of its share, half of it when the"
            + " paper is %s days old.",
        number(window.halfLife()),
        number(window.halfLife()));
  }

  private static String number(double days) {
    return String.format(Locale.ROOT, days == Math.rint(days) ? "%.0f" : "%.1f", days);
  }
}
