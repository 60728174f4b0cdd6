package symposium.follow.interest;

import java.time.LocalDate;
import java.util.Optional;

/// Which days a list is about and how long it may be. Thread-safe: immutable.
///
/// @param asOf the last day, inclusive; papers dated later are not looked at
/// @param days how many days up to and with `asOf`, 1 to [#MAX_DAYS]
/// @param limit how many papers at most, 1 to [#MAX_LIMIT]
/// @param follow the only follow to ask, or empty for all of the reader's
/// @param seen whether papers come again that were read or delivered
public record FeedRequest(LocalDate asOf, int days, int limit, Optional<Long> follow, Seen seen) {

  /// The longest window.
  public static final int MAX_DAYS = 3_660;

  /// The longest list.
  public static final int MAX_LIMIT = 200;

  /// What becomes of papers the reader knows.
  public enum Seen {
    /// They are left out, unless there is a new version.
    HIDE,
    /// They are listed like others.
    SHOW
  }

  /// Validates.
  ///
  /// @throws IllegalArgumentException naming what is out of range
  public FeedRequest {
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "days must be in [1, %,d], got %d".formatted(MAX_DAYS, days));
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be in [1, %d], got %d".formatted(MAX_LIMIT, limit));
    }
    if (asOf.getYear() < 1000 || asOf.getYear() > 9999) {
      throw new IllegalArgumentException("the year must be in [1000, 9999], got " + asOf);
    }
  }

  /// The list of all follows, without what the reader knows.
  ///
  /// @param asOf the last day
  /// @param days how many days
  /// @param limit how many papers
  /// @return the request
  public static FeedRequest of(LocalDate asOf, int days, int limit) {
    return new FeedRequest(asOf, days, limit, Optional.empty(), Seen.HIDE);
  }

  /// A copy that asks one follow only.
  ///
  /// @param number the follow's number
  /// @return the copy
  public FeedRequest only(long number) {
    return new FeedRequest(asOf, days, limit, Optional.of(number), seen);
  }

  /// A copy that treats papers the reader knows otherwise.
  ///
  /// @param value what becomes of them
  /// @return the copy
  public FeedRequest with(Seen value) {
    return new FeedRequest(asOf, days, limit, follow, value);
  }

  /// The first day, inclusive.
  ///
  /// @return `asOf` for a window of one day
  public LocalDate from() {
    return asOf.minusDays(days - 1L);
  }
}
