package symposium.app.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestContent;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;
import symposium.follow.interest.PersonalFeed;

/// What digests are made of: the personal feed, as a mail needs it.
final class Feeds {

  /// Papers in a mail; whoever wants more opens the page.
  private static final int LONGEST = 25;

  private Feeds() {}

  static DigestContent of(PersonalFeed feed) {
    return (ReaderId reader, LocalDate asOf, int days) ->
        papers(feed.compose(reader, FeedRequest.of(asOf, days, LONGEST)));
  }

  private static DigestContent.Papers papers(FeedList list) {
    int seen = list.interests().stream().mapToInt(FeedList.InterestCount::found).sum();
    List<DigestContent.Item> items = list.items().stream().map(Feeds::item).toList();
    Optional<String> empty = items.isEmpty() ? list.emptyBecause() : Optional.empty();
    return new DigestContent.Papers(Math.max(seen, items.size()), items, empty, list.notes());
  }

  private static DigestContent.Item item(FeedItem item) {
    return new DigestContent.Item(
        item.paper(),
        item.why().interest(),
        item.why().nearest().map(FeedItem.Nearest::title),
        item.why().experts(),
        item.newVersion());
  }
}
