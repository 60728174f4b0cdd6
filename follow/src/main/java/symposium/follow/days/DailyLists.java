package symposium.follow.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.core.library.DatedPaper;
import symposium.core.library.PaperDays;
import symposium.core.model.PaperId;

/// Lists of papers by day, week and month, newest first or with some papers before the others.
/// Thread-safe, if the days are.
///
/// @param days where papers and their days come from
public record DailyLists(PaperDays days) {

  /// The most papers on a page.
  public static final int MAX_LIMIT = 200;

  /// The papers of a period as they were known at the end of a day.
  ///
  /// @param period which days
  /// @param asOf the day that counts as today
  /// @param offset papers to pass over, 0 or more
  /// @param limit papers at most, 1 to [#MAX_LIMIT]
  /// @return the list, with its neighbours that have papers
  /// @throws IllegalArgumentException when offset or limit is out of range
  public DailyList list(Period period, LocalDate asOf, int offset, int limit) {
    check(offset, limit);
    LocalDate last = last(period, asOf);
    boolean future = period.first().isAfter(asOf);
    List<DatedPaper> papers =
        future ? List.of() : days.between(period.first(), last, offset, limit);
    long total = future ? 0 : days.count(period.first(), last);
    return new DailyList(
        period, asOf, papers, 0, offset, total, previous(period, asOf), next(period, asOf));
  }

  /// The same with some papers before the others. Costs a look at the titles of the whole period.
  ///
  /// @param period which days
  /// @param asOf the day that counts as today
  /// @param offset papers to pass over, 0 or more
  /// @param limit papers at most, 1 to [#MAX_LIMIT]
  /// @param leading papers that come first, in this order; those of other days are passed over
  /// @return the list, with its neighbours that have papers
  /// @throws IllegalArgumentException when offset or limit is out of range
  public DailyList list(
      Period period, LocalDate asOf, int offset, int limit, List<PaperId> leading) {
    check(offset, limit);
    LocalDate last = last(period, asOf);
    List<PaperId> newest = period.first().isAfter(asOf) ? List.of() : newest(period.first(), last);
    var order = new LinkedHashSet<>(leading);
    order.retainAll(new HashSet<>(newest));
    int first = order.size();
    order.addAll(newest);
    List<PaperId> page = order.stream().skip(offset).limit(limit).toList();
    return new DailyList(
        period,
        asOf,
        papers(page, period.first(), last),
        first,
        offset,
        order.size(),
        previous(period, asOf),
        next(period, asOf));
  }

  private static void check(int offset, int limit) {
    if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
      throw new IllegalArgumentException(
          "limit must be in [1, %d] and offset 0 or more, got %d and %d"
              .formatted(MAX_LIMIT, limit, offset));
    }
  }

  private static LocalDate last(Period period, LocalDate asOf) {
    return period.last().isAfter(asOf) ? asOf : period.last();
  }

  private List<PaperId> newest(LocalDate first, LocalDate last) {
    var titles = new ArrayList<PaperDays.Headline>();
    days.forEachTitle(first, last, titles::add);
    titles.sort(
        Comparator.comparing(PaperDays.Headline::day)
            .thenComparing(PaperDays.Headline::id)
            .reversed());
    return titles.stream().map(PaperDays.Headline::id).toList();
  }

  /// The papers in the order of their ids; one that left meanwhile is passed over.
  private List<DatedPaper> papers(List<PaperId> ids, LocalDate first, LocalDate last) {
    var found = new HashMap<PaperId, DatedPaper>();
    days.of(ids, first, last).forEach(paper -> found.put(paper.paper().id(), paper));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  private Optional<DailyList.Neighbour> previous(Period period, LocalDate asOf) {
    LocalDate from = period.first().isAfter(asOf) ? asOf.plusDays(1) : period.first();
    return days.lastBefore(from)
        .map(day -> Period.of(period.kind(), day))
        .map(before -> new DailyList.Neighbour(before, before.until(period)));
  }

  private Optional<DailyList.Neighbour> next(Period period, LocalDate asOf) {
    return days.firstAfter(period.last())
        .filter(day -> !day.isAfter(asOf))
        .map(day -> Period.of(period.kind(), day))
        .map(after -> new DailyList.Neighbour(after, period.until(after)));
  }

  /// The last day, up to a day, that has papers.
  ///
  /// @param asOf the day that counts as today
  /// @return the day, or empty when there is none
  public Optional<LocalDate> lastDay(LocalDate asOf) {
    return days.lastBefore(asOf.plusDays(1));
  }
}
