package symposium.app.http;

import java.time.InstantSource;
import java.util.List;
import symposium.follow.interest.FeedList;

/// The page of a reader's feed. Thread-safe.
final class FeedSite implements Routes.Area {

  private final Site site;
  private final Everyday everyday;
  private final FeedReader reading;
  private final Rows rows;

  FeedSite(Site site, Service service, InstantSource clock) {
    this.site = site;
    this.everyday = service.everyday();
    this.reading = new FeedReader(clock, service.everyday().days());
    this.rows = new Rows(everyday);
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.reader("/feed", this::feed));
  }

  private Response feed(Request request) {
    FeedList list =
        everyday.following().feed().compose(request.reader(), reading.read(request.parameters()));
    String back = request.query().isEmpty() ? "/feed" : "/feed?" + request.query();
    return Response.html(
        200,
        site.pages()
            .feed(
                site.context(),
                rows.feed(request.reader(), list, back)
                    .withFeed(PrivateFeeds.path(everyday, request.reader()))));
  }
}
