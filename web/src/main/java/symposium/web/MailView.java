package symposium.web;

import java.util.List;
import java.util.Optional;

/// A reader's wish for digests by mail. Thread-safe: immutable.
///
/// @param state how it stands, a complete sentence
/// @param told what was just done, a complete sentence, or empty
/// @param address where mail goes, may be empty
/// @param hour the hour of the day, in [0, 23]
/// @param zone the time zone
/// @param weekly whether it comes weekly
/// @param subscribed whether there is something to end
public record MailView(
    String state,
    Optional<String> told,
    String address,
    int hour,
    String zone,
    boolean weekly,
    boolean subscribed) {

  /// The hours to choose from.
  ///
  /// @return 0 to 23
  public List<Integer> hours() {
    return java.util.stream.IntStream.range(0, 24).boxed().toList();
  }

  /// An hour as clocks show it.
  ///
  /// @param value the hour
  /// @return such as `07:00`
  public String clock(int value) {
    return "%02d:00".formatted(value);
  }
}
