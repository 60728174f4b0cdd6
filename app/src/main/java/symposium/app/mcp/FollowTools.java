package symposium.app.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.app.follows.Outlook;
import symposium.app.follows.Wishes;
import symposium.app.json.Json;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.Paper;
import symposium.core.reader.Follow;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody follows, and what is new of it; nobody sees or changes another's. Thread-safe.
///
/// @param parts what it may use
record FollowTools(McpParts parts) {

  private static final int ABOUT = 200;
  private static final int DAYS = 7;
  private static final int TRIED = 5;
  private static final List<String> WORDED = List.of("topic", "search", "author", "category");

  Map<String, Tool> tools() {
    return Map.of("follow_topic", this::followTopic, "check_updates", this::checkUpdates);
  }

  private ObjectNode followTopic(Arguments arguments, Caller caller) {
    if (!caller.mayWrite()) {
      throw new InvalidInput(
          "This client's token may only look; its user can make one that may change things.");
    }
    Wishes.Read read = parts.daily().wishes().read(typed(arguments));
    LocalDate asOf = arguments.day("as_of").orElseGet(parts.daily().present()::day);
    Outlook.Tried tried = parts.daily().outlook().of(caller.reader(), read.wish(), asOf, TRIED);
    Optional<Follow> before = same(caller, read.wish());
    Follow follow =
        before.orElseGet(() -> parts.daily().follows().add(caller.reader(), read.wish()));
    ObjectNode answer = follow(follow);
    answer.put("was_followed_already", before.isPresent());
    answer.put("tried_from", tried.week().request().from().toString());
    answer.put("tried_to", tried.week().request().asOf().toString());
    papers(answer, tried.week());
    PaperJson.strings(
        answer, "notes", Stream.concat(read.notes().stream(), tried.words().stream()).toList());
    return answer;
  }

  private static Wishes.Typed typed(Arguments arguments) {
    List<String> given =
        Stream.concat(
                WORDED.stream().filter(kind -> arguments.text(kind).isPresent()),
                arguments.texts("like").isEmpty() ? Stream.empty() : Stream.of("like"))
            .toList();
    if (given.size() != 1) {
      throw new InvalidInput(
          "Give exactly one of 'topic', 'search', 'author', 'category' and 'like', got %s."
              .formatted(given.isEmpty() ? "none" : String.join(", ", given)));
    }
    String kind = given.getFirst();
    return new Wishes.Typed(
        arguments.text("name").orElse(""),
        kind.equals("like") ? "papers" : kind,
        arguments.text(kind).orElse(""),
        String.join("\n", arguments.texts("like")),
        String.join("\n", arguments.texts("dislike")),
        String.join("\n", arguments.texts("without")),
        arguments.integer("weight", 1));
  }

  /// Asking twice makes one follow.
  private Optional<Follow> same(Caller caller, Follow.Wish wish) {
    return parts.daily().follows().list(caller.reader()).stream()
        .filter(one -> one.wish().interest().equals(wish.interest()))
        .filter(one -> one.wish().without().equals(wish.without()))
        .findFirst();
  }

  private ObjectNode checkUpdates(Arguments arguments, Caller caller) {
    LocalDate asOf = arguments.day("as_of").orElseGet(parts.daily().present()::day);
    int days = arguments.integer("days", DAYS);
    FeedRequest wanted = FeedRequest.of(asOf, days, arguments.limit());
    if (arguments.has("follow")) {
      long number = arguments.integer("follow", 0);
      wanted = wanted.only(number);
      if (parts.daily().follows().find(caller.reader(), number).isEmpty()) {
        throw new NotFound(
            "There is no follow %d; without 'follow' all follows are listed.".formatted(number));
      }
    }
    FeedList list = parts.daily().feed().compose(caller.reader(), wanted);
    ObjectNode answer = Json.object();
    answer.put("from", wanted.from().toString()).put("as_of", asOf.toString());
    papers(answer, list);
    ArrayNode follows = answer.putArray("follows");
    parts.daily().follows().list(caller.reader()).forEach(one -> follows.add(follow(one)));
    ArrayNode interests = answer.putArray("interests");
    list.interests().forEach(one -> interests.add(interest(one)));
    var notes = new ArrayList<>(list.notes());
    list.emptyBecause().ifPresent(notes::addFirst);
    PaperJson.strings(answer, "notes", notes);
    return answer;
  }

  private static ObjectNode interest(FeedList.InterestCount count) {
    return Json.object()
        .put("follow", count.follow())
        .put("interest", PaperJson.cut(count.label(), ABOUT))
        .put("found", count.found())
        .put("known", count.known())
        .put("listed", count.kept());
  }

  private static void papers(ObjectNode answer, FeedList list) {
    ArrayNode papers = answer.putArray("papers");
    for (FeedItem item : list.items()) {
      ObjectNode node = PaperJson.brief(item.paper()).put("rank", papers.size() + 1);
      node.put("score", item.score()).put("new_version", item.newVersion());
      if (item.why().follow() > 0) {
        node.put("follow", item.why().follow());
      }
      node.put("interest", PaperJson.cut(item.why().interest(), ABOUT));
      item.why().nearest().ifPresent(one -> node.put("nearest_liked", one.id().toString()));
      PaperJson.strings(node, "found_by", item.why().experts());
      papers.add(node);
    }
  }

  private ObjectNode follow(Follow follow) {
    Follow.Wish wish = follow.wish();
    ObjectNode node = Json.object().put("number", follow.number()).put("name", wish.name());
    node.put("kind", Wishes.kind(wish.interest()));
    node.put(
        "about",
        PaperJson.cut(
            Wishes.what(
                wish.interest(),
                id -> parts.papers().apply(id).map(Paper::title).orElse(id.toString())),
            ABOUT));
    PaperJson.strings(node, "without", wish.without());
    return node.put("weight", wish.weight());
  }
}
