package symposium.sources.harvest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.library.Announcement;
import symposium.core.library.Announcements;

/// arXiv's announcement of the day, which alone says what was announced *when* and as what; the
/// records themselves come by [ArxivHarvest]. There is none on Saturday, Sunday and holidays.
/// Confined to one thread.
public final class AnnouncementFeed {

  private static final Duration UNCHANGING = Duration.ofHours(1);

  private final Service service;
  private final Agent agent;
  private final HarvestStore store;
  private final HarvestTime time;
  private final Limits limits;

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
    this.service = service;
    this.agent = agent;
    this.store = store;
    this.time = time;
    this.limits = limits;
  }

  /// Reads the announcement of a category, unless it was read within the hour.
  ///
  /// @param set which papers
  /// @param listener hears of long waits
  /// @param keep where announcements go; when that fails the feed counts as not read
  /// @return how many announcements were read, or empty when none were asked for
  /// @throws UpstreamUnavailable when arXiv does not answer, or wants no more requests
  public Optional<Integer> run(ArxivSet set, HarvestListener listener, Announcements keep) {
    String key = "harvest.feed." + set.feed();
    if (store.setting(key).filter(this::isRecent).isPresent()) {
      return Optional.empty();
    }
    var gate = new Gate(service, store, time);
    try (var upstream = new Upstream(service, agent.header(), gate, time, limits)) {
      URI address = URI.create(service.address() + set.feed());
      List<Announcement> announced = upstream.get(address, listener, FeedReader::read);
      keep.add(announced);
      store.store(List.of(), Map.of(key, time.now().toString()));
      return Optional.of(announced.size());
    }
  }

  private boolean isRecent(String when) {
    try {
      return time.now().isBefore(Instant.parse(when).plus(UNCHANGING));
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
