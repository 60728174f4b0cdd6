package symposium.app.http;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.error.NotFound;
import symposium.core.reader.Follow;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;
import symposium.follow.syndication.FeedDocument;
import symposium.follow.syndication.FeedFormat;
import symposium.follow.syndication.PaperEntries;

/// A reader's own list for feed readers, which do not sign in: its address holds an unguessable
/// name instead. With `follow` it is what that follow brings alone. What is known to the reader
/// stays in it, since a feed reader keeps track itself. Thread-safe.
final class PrivateFeeds implements Routes.Area {

  private static final int MOST = 50;

  private final Everyday everyday;
  private final FeedReader reading;
  private final Origin origin;

  PrivateFeeds(Service service, InstantSource clock, Origin origin) {
    this.everyday = service.everyday();
    this.reading = new FeedReader(clock, everyday.days());
    this.origin = origin;
  }

  /// The address of a reader's feed, without the ending that names its format.
  static String path(Everyday everyday, ReaderId reader) {
    return "/f/" + everyday.digests().feedToken(reader);
  }

  @Override
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (FeedFormat format : FeedFormat.values()) {
      String pattern = "/f/{id}." + format.extension();
      routes.add(Route.reader(pattern, request -> feed(request, format)).forAll());
    }
    return List.copyOf(routes);
  }

  private Response feed(Request request, FeedFormat format) {
    ReaderId reader = everyday.digests().feedReader(request.variable());
    Optional<Follow> only = follow(request, reader);
    FeedRequest usual = reading.read(Parameters.parse(""));
    var wanted =
        new FeedRequest(
            usual.asOf(), usual.days(), MOST, only.map(Follow::number), FeedRequest.Seen.SHOW);
    FeedList list = everyday.following().feed().compose(reader, wanted);
    String path = "/f/" + request.variable();
    String query = only.map(follow -> "?follow=" + follow.number()).orElse("");
    String base = origin.of(request);
    var papers = new PaperEntries(base);
    List<FeedDocument.Entry> entries =
        list.items().stream().map(item -> papers.of(item.paper(), summary(item))).toList();
    var document =
        new FeedDocument(
            "tag:symposium.invalid,2026:" + path + query,
            "Symposium: " + only.map(follow -> follow.wish().name()).orElse("your feed"),
            "What the last days brought on what you follow.",
            URI.create(base + "/feed"),
            URI.create(base + path + "." + format.extension() + query),
            PaperEntries.updated(entries, LocalDate.EPOCH),
            entries);
    return Response.of(200, format.mediaType() + "; charset=utf-8", document.write(format));
  }

  private Optional<Follow> follow(Request request, ReaderId reader) {
    return request
        .parameters()
        .one("follow")
        .map(FeedReader::number)
        .map(
            number ->
                everyday
                    .following()
                    .follows()
                    .find(reader, number)
                    .orElseThrow(() -> new NotFound("This follow is no more.")));
  }

  private static String summary(FeedItem item) {
    String version = item.newVersion() ? "New version. " : "";
    return version + "For “%s”. ".formatted(item.why().interest()) + item.paper().abstractText();
  }
}
