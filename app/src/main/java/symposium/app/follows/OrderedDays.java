package symposium.app.follows;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symposium.core.library.DatedPaper;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;
import symposium.follow.days.DailyList;
import symposium.follow.days.DailyLists;
import symposium.follow.days.Period;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;
import symposium.follow.interest.PersonalFeed;

/// Papers by day in the order a reader wishes. By interest, the feed's list of the same days leads,
/// read and delivered papers included, and the other papers follow; so nothing is left out.
/// Thread-safe.
///
/// @param lists papers by day, week and month
/// @param feed what follows bring
public record OrderedDays(DailyLists lists, PersonalFeed feed) {

  /// Papers are announced up to so many days after the date of their first version, by which the
  /// feed goes: a weekend and two holidays.
  private static final int LEAD = 5;

  /// Which papers are wanted. Thread-safe: immutable.
  ///
  /// @param period which days
  /// @param asOf the day that counts as today
  /// @param order in which order
  /// @param offset papers to pass over, 0 or more
  /// @param limit papers at most, 1 to 200
  public record Wanted(Period period, LocalDate asOf, DayOrder order, int offset, int limit) {}

  /// A list and how it was ordered. Thread-safe: immutable.
  ///
  /// @param list the list
  /// @param order its order
  /// @param notes what the reader should know of the order, complete sentences
  public record Ordered(DailyList list, DayOrder order, List<String> notes) {

    /// Copies.
    public Ordered {
      notes = List.copyOf(notes);
    }
  }

  /// Lists papers.
  ///
  /// @param reader for whom
  /// @param wanted which papers
  /// @return the list
  /// @throws IllegalArgumentException when offset or limit is out of range
  public Ordered list(ReaderId reader, Wanted wanted) {
    if (wanted.order() == DayOrder.NEWEST) {
      return new Ordered(
          lists.list(wanted.period(), wanted.asOf(), wanted.offset(), wanted.limit()),
          wanted.order(),
          List.of());
    }
    FeedList fitting = feed.compose(reader, request(wanted));
    List<PaperId> leading = fitting.items().stream().map(item -> item.paper().id()).toList();
    DailyList list =
        lists.list(wanted.period(), wanted.asOf(), wanted.offset(), wanted.limit(), leading);
    return new Ordered(list, wanted.order(), notes(fitting, list));
  }

  private FeedRequest request(Wanted wanted) {
    LocalDate last =
        wanted.period().last().isAfter(wanted.asOf()) ? wanted.asOf() : wanted.period().last();
    LocalDate first = wanted.period().first().isAfter(last) ? last : wanted.period().first();
    Optional<DatedPaper> newest = lists.days().between(first, last, 0, 1).stream().findFirst();
    int lead = newest.stream().allMatch(DatedPaper::isEstimate) ? 0 : LEAD;
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1 + lead;
    return new FeedRequest(
        last, days, FeedRequest.MAX_LIMIT, Optional.empty(), FeedRequest.Seen.SHOW);
  }

  private static List<String> notes(FeedList fitting, DailyList list) {
    var notes = new ArrayList<>(fitting.notes());
    if (fitting.interests().isEmpty()) {
      fitting.emptyBecause().ifPresent(notes::add);
      notes.add("The papers are newest first.");
    } else if (list.leading() == 0) {
      notes.add("No paper of this time fits what you follow; they are newest first.");
    } else {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s what you follow and %s first; the others follow, newest first.",
              list.leading() == 1 ? "1 paper fits" : "%,d papers fit".formatted(list.leading()),
              list.leading() == 1 ? "stands" : "stand"));
    }
    return notes;
  }
}
