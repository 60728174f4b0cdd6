package symposium.sources.harvest;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.error.UpstreamUnavailable;
import symposium.core.library.Signals;

/// The papers of a day on Hugging Face, for their votes and stars alone; at most once an hour.
/// Confined to one thread.
public final class HuggingFaceHarvest {

  private static final LocalDate EARLIEST = LocalDate.of(2023, 5, 4);
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final Hourly lists;

  /// Prepares a harvest.
  ///
  /// @param service [Service#huggingFace()]
  /// @param agent who asks
  /// @param store where it is kept when a day was asked for last
  /// @param time the clock
  public HuggingFaceHarvest(Service service, Agent agent, HarvestStore store, HarvestTime time) {
    this(service, agent, store, time, Limits.usual());
  }

  HuggingFaceHarvest(
      Service service, Agent agent, HarvestStore store, HarvestTime time, Limits limits) {
    this.lists = new Hourly(service, agent, store, time, limits);
  }

  /// Reads the votes of a day, unless they were read within the hour.
  ///
  /// @param day the day
  /// @param listener hears of long waits
  /// @param keep where counts go; when that fails the day counts as not read
  /// @return how many papers were read, or empty when nothing was asked
  /// @throws InvalidInput when the day is to come, or before the list began
  /// @throws UpstreamUnavailable when there is no answer, or no more requests are wanted
  public Optional<Integer> run(LocalDate day, HarvestListener listener, Signals keep) {
    check(day);
    return lists.read(
        "harvest.hf." + day,
        upstream -> {
          List<VotesReader.Page> pages = pages(day, upstream, listener);
          keep.put(pages.stream().flatMap(page -> page.votes().stream()).toList());
          return pages.stream().mapToInt(VotesReader.Page::papers).sum();
        });
  }

  private List<VotesReader.Page> pages(LocalDate day, Upstream upstream, HarvestListener listener) {
    var pages = new ArrayList<VotesReader.Page>();
    boolean more = true;
    while (more && pages.size() < MOST_PAGES) {
      URI address =
          URI.create(
              "%s?date=%s&limit=%d&p=%d"
                  .formatted(lists.service().address(), day, PAGE, pages.size()));
      pages.add(upstream.get(address, listener, body -> VotesReader.read(body, day)));
      more = pages.getLast().entries() >= PAGE;
    }
    return pages;
  }

  private void check(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(lists.time().now(), ZoneOffset.UTC);
    if (day.isBefore(EARLIEST) || day.isAfter(today)) {
      throw new InvalidInput(
          "--date is a day from %s, the list's first, to %s, today in UTC; got %s."
              .formatted(EARLIEST, today, day));
    }
  }
}
