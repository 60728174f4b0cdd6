package symposium.app.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symposium.app.follows.DayOrder;
import symposium.app.follows.OrderedDays;
import symposium.app.json.Json;
import symposium.core.error.InvalidInput;
import symposium.core.library.DatedPaper;
import symposium.follow.days.DailyList;
import symposium.follow.days.Period;
import symposium.follow.trend.Part;
import symposium.follow.trend.TrendRequest;
import symposium.follow.trend.TrendingList;
import symposium.follow.trend.TrendingPaper;
import symposium.follow.trend.Window;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is new, for everybody alike or by what one follows, and what trends. Thread-safe.
///
/// @param parts what it may use
record DayTools(McpParts parts) {

  private static final String DAILY = "daily_papers";

  Map<String, Tool> tools() {
    return Map.of(DAILY, this::dailyPapers, "list_trending", Tool.forAll(this::listTrending));
  }

  private ObjectNode dailyPapers(Arguments arguments, Caller caller) {
    LocalDate asOf = arguments.day("as_of").orElseGet(parts.daily().present()::day);
    Period period =
        arguments
            .text("period")
            .map(DayTools::period)
            .orElseGet(
                () ->
                    Period.of(
                        Period.Kind.DAY, parts.daily().lists().lists().lastDay(asOf).orElse(asOf)));
    int offset = ListCursor.of(DAILY, arguments).offset();
    DayOrder order = DayOrder.parse(arguments.text("by").orElse(DayOrder.NEWEST.key()));
    OrderedDays.Ordered ordered =
        parts
            .daily()
            .lists()
            .list(
                caller.reader(),
                new OrderedDays.Wanted(period, asOf, order, offset, arguments.limit()));
    DailyList list = ordered.list();
    ObjectNode answer =
        Json.object()
            .put("period", list.period().toString())
            .put("first", list.period().first().toString())
            .put("last", list.period().last().toString())
            .put("as_of", asOf.toString())
            .put("total", list.total());
    ArrayNode papers = answer.putArray("papers");
    list.papers().forEach(dated -> papers.add(dated(dated, offset + papers.size() + 1)));
    list.previous().ifPresent(one -> answer.put("previous_period", one.period().toString()));
    list.next().ifPresent(one -> answer.put("next_period", one.period().toString()));
    PaperJson.strings(answer, "notes", notes(ordered));
    list.nextOffset()
        .filter(next -> next <= ListCursor.MAX_OFFSET)
        .ifPresent(
            next -> answer.put("next_cursor", new ListCursor(next).encode(DAILY, arguments)));
    return answer;
  }

  private static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("'period' cannot be used: %s.".formatted(e.getMessage()), e);
    }
  }

  private static ObjectNode dated(DatedPaper dated, int rank) {
    ObjectNode node = PaperJson.brief(dated.paper()).put("rank", rank);
    node.put("day", dated.day().toString()).put("day_is_estimate", dated.isEstimate());
    dated
        .announced()
        .ifPresent(
            type ->
                node.put("announced_as", type.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return node;
  }

  private static List<String> notes(OrderedDays.Ordered ordered) {
    DailyList list = ordered.list();
    var notes = new ArrayList<>(ordered.notes());
    if (list.total() == 0) {
      notes.add(
          list.previous().isEmpty() && list.next().isEmpty()
              ? "The library holds no papers whose day is known."
              : "No papers became known in this period; previous_period and next_period have some.");
    }
    long estimates = list.papers().stream().filter(DatedPaper::isEstimate).count();
    if (estimates > 0) {
      notes.add(
          "%d of the %d listed papers are dated by their first version, as no announcement of them is known here."
              .formatted(estimates, list.papers().size()));
    }
    return notes;
  }

  private ObjectNode listTrending(Arguments arguments) {
    LocalDate asOf = arguments.day("as_of").orElseGet(parts.daily().present()::day);
    var popularity =
        arguments.flag("popularity", true)
            ? TrendRequest.Popularity.ON
            : TrendRequest.Popularity.OFF;
    Window window = Window.parse(arguments.text("window").orElse(Window.WEEK.key()));
    TrendingList list =
        parts
            .daily()
            .trending()
            .list(new TrendRequest(window, asOf, popularity, arguments.limit()));
    ObjectNode answer =
        Json.object()
            .put("window", window.key())
            .put("first", window.first(asOf).toString())
            .put("as_of", asOf.toString())
            .put("weighed", list.candidates());
    ArrayNode papers = answer.putArray("papers");
    list.papers().forEach(paper -> papers.add(trending(paper, papers.size() + 1)));
    var notes = new ArrayList<>(list.notes());
    list.offered()
        .ifPresent(
            day -> notes.add("Nothing trends; the last day with papers is %s.".formatted(day)));
    PaperJson.strings(answer, "notes", notes);
    return answer;
  }

  private static ObjectNode trending(TrendingPaper paper, int rank) {
    ObjectNode node = PaperJson.brief(paper.paper()).put("rank", rank);
    node.put("score", paper.score());
    paper.day().ifPresent(day -> node.put("day", day.toString()));
    ArrayNode because = node.putArray("score_parts");
    for (Part part : paper.parts()) {
      ObjectNode one = because.addObject().put("what", part.kind().label());
      one.put("amount", part.amount()).put("score", part.score());
      if (!part.detail().isEmpty()) {
        one.put("detail", part.detail());
      }
    }
    return node;
  }
}
