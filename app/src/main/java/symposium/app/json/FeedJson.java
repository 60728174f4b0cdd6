package symposium.app.json;

import java.util.List;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Follows and composed lists as JSON trees. Thread-safe: no state.
public final class FeedJson {

  private FeedJson() {}

  /// A follow.
  ///
  /// @param follow the follow
  /// @return keys `number`, `name`, `kind`, `text` or `liked` and `disliked`, `without`, `weight`
  public static ObjectNode follow(Follow follow) {
    ObjectNode node = Json.object();
    node.put("number", follow.number());
    node.put("name", follow.wish().name());
    switch (follow.wish().interest()) {
      case Interest.Topic(String words) -> node.put("kind", "topic").put("text", words);
      case Interest.SavedSearch(String query) -> node.put("kind", "search").put("text", query);
      case Interest.AuthorName(String name) -> node.put("kind", "author").put("text", name);
      case Interest.Category(String name) -> node.put("kind", "category").put("text", name);
      case Interest.Papers papers -> {
        node.put("kind", "papers");
        ids(node, "liked", papers.liked());
        ids(node, "disliked", papers.disliked());
      }
      case Interest.Library() -> node.put("kind", "library");
    }
    ArrayNode without = node.putArray("without");
    follow.wish().without().forEach(without::add);
    return node.put("weight", follow.wish().weight());
  }

  private static void ids(ObjectNode node, String key, List<PaperId> ids) {
    ArrayNode array = node.putArray(key);
    ids.forEach(id -> array.add(id.toString()));
  }

  /// A composed list.
  ///
  /// @param list the list
  /// @return keys `from`, `as_of`, `items`, `interests`, `notes` and, when there are no items,
  ///   `empty_because`
  public static ObjectNode list(FeedList list) {
    ObjectNode node = Json.object();
    node.put("from", list.request().from().toString());
    node.put("as_of", list.request().asOf().toString());
    ArrayNode items = node.putArray("items");
    list.items().forEach(item -> items.add(item(item)));
    ArrayNode interests = node.putArray("interests");
    list.interests()
        .forEach(
            one ->
                interests
                    .addObject()
                    .put("follow", one.follow())
                    .put("label", one.label())
                    .put("found", one.found())
                    .put("known", one.known())
                    .put("kept", one.kept()));
    ArrayNode notes = node.putArray("notes");
    list.notes().forEach(notes::add);
    list.emptyBecause().ifPresent(reason -> node.put("empty_because", reason));
    return node;
  }

  /// One paper of a list and why it is there.
  ///
  /// @param item the paper
  /// @return keys `paper`, `score`, `new_version`, `follow`, `interest`, `nearest`, `experts`
  public static ObjectNode item(FeedItem item) {
    ObjectNode node = Json.object();
    node.set("paper", Json.paper(item.paper()));
    node.put("score", item.score());
    node.put("new_version", item.newVersion());
    node.put("follow", item.why().follow());
    node.put("interest", item.why().interest());
    item.why()
        .nearest()
        .ifPresent(
            one ->
                node.putObject("nearest")
                    .put("id", one.id().toString())
                    .put("title", one.title())
                    .put("similarity", one.similarity()));
    ArrayNode experts = node.putArray("experts");
    item.why().experts().forEach(experts::add);
    return node;
  }
}
