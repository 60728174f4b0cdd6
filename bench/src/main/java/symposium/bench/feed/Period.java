package symposium.bench.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.follow.interest.FeedRequest;

/// The days whose papers are to be found. Thread-safe: immutable.
///
/// @param first the cut, inclusive
/// @param last the last day, inclusive
record Period(LocalDate first, LocalDate last) {

  /// The last year and a half of the corpus.
  static final Period LATER = new Period(LocalDate.of(2018, 7, 1), LocalDate.of(2019, 12, 31));

  /// The day a paper was first submitted.
  Optional<LocalDate> day(Paper paper) {
    return paper.published().map(PublicationDate::earliest);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /// Its months.
  List<Period> months() {
    return Stream.iterate(
            YearMonth.from(first),
            month -> !month.atDay(1).isAfter(last),
            month -> month.plusMonths(1))
        .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
        .toList();
  }

  /// A list over these days.
  FeedRequest request(int limit) {
    return FeedRequest.of(last, (int) ChronoUnit.DAYS.between(first, last) + 1, limit);
  }
}
