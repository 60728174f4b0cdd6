package symposium.follow.interest;

import java.util.List;
import java.util.Optional;

/// A composed list and how it came about. Thread-safe: immutable.
///
/// @param request which days were asked for
/// @param items papers in the order to show them
/// @param interests what each interest was found and given, in the order of the reader's follows
/// @param emptyBecause why there are no items, a complete sentence; empty when there are some
/// @param notes what the reader should know besides, complete sentences: an interest that could not
///   be searched, papers that are not in the library
public record FeedList(
    FeedRequest request,
    List<FeedItem> items,
    List<InterestCount> interests,
    Optional<String> emptyBecause,
    List<String> notes) {

  /// Copies.
  public FeedList {
    items = List.copyOf(items);
    interests = List.copyOf(interests);
    notes = List.copyOf(notes);
  }

  /// What became of one interest.
  ///
  /// @param follow the follow's number, 0 in a preview
  /// @param label what it is called
  /// @param found papers of those days that fit it
  /// @param known those of them left out because the reader read or was sent them
  /// @param kept how many are in the list on its behalf
  public record InterestCount(long follow, String label, int found, int known, int kept) {}
}
