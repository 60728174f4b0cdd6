package symposium.app.http;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import symposium.app.follows.Wishes;
import symposium.app.json.FeedJson;
import symposium.app.json.Json;
import symposium.core.error.NotFound;
import symposium.core.reader.Follow;
import symposium.web.FollowsView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Follows and the feed for programs. Thread-safe.
final class FeedApi implements Routes.Area {

  private final Following following;
  private final FeedReader reading;
  private final Wishes wishes;

  FeedApi(Service service, InstantSource clock) {
    this.following = service.everyday().following();
    this.reading = new FeedReader(clock, service.everyday().days());
    this.wishes = new Wishes(following.pasted());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.program("/api/v1/feed", FeedReader.PARAMETERS, this::feed),
        Route.program("/api/v1/follows/{id}", List.of(), this::follow),
        Route.program("DELETE", "/api/v1/follows/{id}", List.of(), this::remove),
        Route.program("/api/v1/follows", List.of(), this::list),
        Route.program("POST", "/api/v1/follows", List.of(), this::add));
  }

  /// `GET /feed`.
  private Response feed(Request request) {
    return Response.json(
        FeedJson.list(
            following.feed().compose(request.reader(), reading.read(request.parameters()))));
  }

  /// `GET /follows`.
  private Response list(Request request) {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    following.follows().list(request.reader()).forEach(one -> items.add(FeedJson.follow(one)));
    return Response.json(answer);
  }

  /// `POST /follows` with the fields of the page's form.
  private Response add(Request request) {
    FollowsView.Form form = FollowForms.form(0, request.form(FollowForms.LONGEST));
    Wishes.Read read = wishes.read(FollowForms.typed(form));
    Follow follow = following.follows().add(request.reader(), read.wish());
    ObjectNode answer = FeedJson.follow(follow);
    ArrayNode notes = answer.putArray("notes");
    read.notes().forEach(notes::add);
    return Response.json(answer);
  }

  /// `GET /follows/{id}`.
  private Response follow(Request request) {
    return Response.json(FeedJson.follow(found(request)));
  }

  /// `DELETE /follows/{id}`; answers with what was removed.
  private Response remove(Request request) {
    Follow follow = found(request);
    following.follows().remove(request.reader(), follow.number());
    return Response.json(FeedJson.follow(follow));
  }

  private Follow found(Request request) {
    Optional<Follow> follow =
        following.follows().find(request.reader(), FeedReader.number(request.variable()));
    return follow.orElseThrow(() -> new NotFound("There is no such follow."));
  }
}
