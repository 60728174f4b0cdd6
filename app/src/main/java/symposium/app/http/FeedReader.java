package symposium.app.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.library.PaperDays;
import symposium.follow.interest.FeedRequest;

/// Reads which list is wanted: `as-of`, `days`, `limit`, `follow` and `seen`. Thread-safe.
final class FeedReader {

  static final List<String> PARAMETERS = List.of("as-of", "days", "limit", "follow", "seen");

  private static final int DAYS = 7;
  private static final int LIMIT = 30;

  /// A library whose newest paper is older than this is read as of that paper's day.
  private static final int STALE_DAYS = 30;

  private final DayReader reader;
  private final PaperDays days;

  FeedReader(InstantSource clock, PaperDays days) {
    this.reader = new DayReader(clock);
    this.days = days;
  }

  /// @throws InvalidInput naming the parameter that cannot be used
  FeedRequest read(Parameters parameters) {
    LocalDate asOf = DayReader.given(parameters).orElseGet(this::present);
    Optional<Long> follow = parameters.one("follow").map(FeedReader::number);
    try {
      return new FeedRequest(
          asOf,
          parameters.integer("days", 1, FeedRequest.MAX_DAYS, DAYS),
          parameters.integer("limit", 1, FeedRequest.MAX_LIMIT, LIMIT),
          follow,
          parameters.flag("seen") ? FeedRequest.Seen.SHOW : FeedRequest.Seen.HIDE);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("The list cannot be made: %s.".formatted(e.getMessage()), e);
    }
  }

  /// Today, or where nothing new has come for long, the last day that brought papers.
  private LocalDate present() {
    LocalDate today = today();
    return days.lastBefore(today.plusDays(1))
        .filter(last -> last.isBefore(today.minusDays(STALE_DAYS)))
        .orElse(today);
  }

  LocalDate today() {
    return reader.today();
  }

  /// The number of a follow.
  ///
  /// @throws InvalidInput when it is none
  static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInput("A follow has a number, got '%s'.".formatted(Parameters.cut(text)), e);
    }
  }
}
