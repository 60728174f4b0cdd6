package symposium.app.json;

import java.util.Locale;
import symposium.app.follows.OrderedDays;
import symposium.core.library.DatedPaper;
import symposium.follow.days.DailyList;
import symposium.follow.trend.Part;
import symposium.follow.trend.TrendingList;
import symposium.follow.trend.TrendingPaper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists by day and what trends as JSON trees. Thread-safe.
public final class DayJson {

  private DayJson() {}

  /// A list of a day, a week or a month.
  ///
  /// @param ordered the list
  /// @return keys `period`, `kind`, `first`, `last`, `as_of`, `by`, `fitting`, `notes`, `total`,
  ///   `items`, and where there are any `previous`, `next` (`period` and `skipped`) and
  ///   `next_offset`
  public static ObjectNode daily(OrderedDays.Ordered ordered) {
    DailyList list = ordered.list();
    ObjectNode node =
        Json.object()
            .put("period", list.period().toString())
            .put("kind", list.period().kind().name().toLowerCase(Locale.ROOT))
            .put("first", list.period().first().toString())
            .put("last", list.period().last().toString())
            .put("as_of", list.asOf().toString())
            .put("by", ordered.order().key())
            .put("fitting", list.leading())
            .put("total", list.total());
    ArrayNode notes = node.putArray("notes");
    ordered.notes().forEach(notes::add);
    ArrayNode items = node.putArray("items");
    list.papers().forEach(paper -> items.add(dated(paper)));
    list.previous().ifPresent(neighbour -> neighbour(node, "previous", neighbour));
    list.next().ifPresent(neighbour -> neighbour(node, "next", neighbour));
    list.nextOffset().ifPresent(offset -> node.put("next_offset", offset));
    return node;
  }

  private static void neighbour(ObjectNode node, String name, DailyList.Neighbour neighbour) {
    node.putObject(name)
        .put("period", neighbour.period().toString())
        .put("skipped", neighbour.skipped());
  }

  /// A paper with its day.
  ///
  /// @param dated the paper
  /// @return keys `day`, `estimate`, `announced` where it is known, and `paper`
  public static ObjectNode dated(DatedPaper dated) {
    ObjectNode node =
        Json.object().put("day", dated.day().toString()).put("estimate", dated.isEstimate());
    dated
        .announced()
        .ifPresent(
            type -> node.put("announced", type.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    node.set("paper", Json.paper(dated.paper()));
    return node;
  }

  /// What trends.
  ///
  /// @param list the list
  /// @return keys `window`, `as_of`, `popularity`, `candidates`, `items`, `notes`, and where
  ///   nothing trends `offered_as_of`
  public static ObjectNode trending(TrendingList list) {
    var request = list.request();
    ObjectNode node =
        Json.object()
            .put("window", request.window().key())
            .put("as_of", request.asOf().toString())
            .put("popularity", request.popularity().name().toLowerCase(Locale.ROOT))
            .put("candidates", list.candidates());
    ArrayNode items = node.putArray("items");
    list.papers().forEach(paper -> items.add(trending(paper)));
    ArrayNode notes = node.putArray("notes");
    list.notes().forEach(notes::add);
    list.offered().ifPresent(day -> node.put("offered_as_of", day.toString()));
    return node;
  }

  /// A paper that trends.
  ///
  /// @param paper the paper
  /// @return keys `score`, `parts` (`kind`, `amount`, `weight`, `score`, `detail`), `day` where it
  ///   is known, and `paper`
  public static ObjectNode trending(TrendingPaper paper) {
    ObjectNode node = Json.object().put("score", paper.score());
    ArrayNode parts = node.putArray("parts");
    for (Part part : paper.parts()) {
      ObjectNode one =
          parts
              .addObject()
              .put("kind", part.kind().name().toLowerCase(Locale.ROOT))
              .put("amount", part.amount())
              .put("weight", part.kind().weight())
              .put("score", part.score());
      if (!part.detail().isEmpty()) {
        one.put("detail", part.detail());
      }
    }
    paper.day().ifPresent(day -> node.put("day", day.toString()));
    node.set("paper", Json.paper(paper.paper()));
    return node;
  }
}
