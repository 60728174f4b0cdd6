package symposium.sources.harvest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.library.Announcement;
import symposium.core.library.Announcements;

/// arXiv's announcement of the day, which alone says what was announced *when* and as what; the
/// records themselves come by [ArxivHarvest]. There is none on Saturday, Sunday and holidays.
/// Confined to one thread.
public final class AnnouncementFeed {

  private final Hourly feeds;

  /// Prepares reading.
  ///
  /// @param service [Service#arxivFeeds()]
  /// @param agent who asks
  /// @param store where it is kept when the feed was read last
  /// @param time the clock
  public AnnouncementFeed(Service service, Agent agent, HarvestStore store, HarvestTime time) {
    this(service, agent, store, time, Limits.usual());
  }

  AnnouncementFeed(
      Service service, Agent agent, HarvestStore store, HarvestTime time, Limits limits) {
    this.feeds = new Hourly(service, agent, store, time, limits);
  }

  /// Reads the announcement of a category, unless it was read within the hour.
  ///
  /// @param set which papers
  /// @param listener hears of long waits
  /// @param keep where announcements go; when that fails the feed counts as not read
  /// @return how many announcements were read, or empty when none were asked for
  /// @throws UpstreamUnavailable when arXiv does not answer, or wants no more requests
  public Optional<Integer> run(ArxivSet set, HarvestListener listener, Announcements keep) {
    URI address = URI.create(feeds.service().address() + set.feed());
    return feeds.read(
        "harvest.feed." + set.feed(),
        upstream -> {
          List<Announcement> announced = upstream.get(address, listener, FeedReader::read);
          keep.add(announced);
          return announced.size();
        });
  }
}
