package symposium.app.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.app.follows.Present;
import symposium.core.error.InvalidInput;
import symposium.core.library.PaperDays;
import symposium.follow.interest.FeedRequest;

/// Reads which list is wanted: `as-of`, `days`, `limit`, `follow` and `seen`. Thread-safe.
final class FeedReader {

  static final List<String> PARAMETERS = List.of("as-of", "days", "limit", "follow", "seen");

  private static final int DAYS = 7;
  private static final int LIMIT = 30;

  private final Present present;

  FeedReader(InstantSource clock, PaperDays days) {
    this.present = new Present(clock, days);
  }

  /// @throws InvalidInput naming the parameter that cannot be used
  FeedRequest read(Parameters parameters) {
    LocalDate asOf = DayReader.given(parameters).orElseGet(present::day);
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
