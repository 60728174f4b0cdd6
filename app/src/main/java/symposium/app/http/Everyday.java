package symposium.app.http;

import symposium.app.follows.OrderedDays;
import symposium.core.library.PaperDays;
import symposium.core.reader.Marks;
import symposium.follow.digest.DigestDesk;

/// What the HTTP adapter may use of what brings a reader back each day. Thread-safe, if its parts
/// are.
///
/// @param marks what readers said of papers with one click
/// @param days papers by the day on which they became known
/// @param lists lists by day, and what trends
/// @param following what they follow and keep
/// @param digests where readers ask for mail
public record Everyday(
    Marks marks, PaperDays days, DayLists lists, Following following, DigestDesk digests) {

  /// Papers by day in the order a reader wishes.
  ///
  /// @return lists, readable while the library is open
  public OrderedDays ordered() {
    return new OrderedDays(lists.lists(), following.feed());
  }
}
