package symposium.follow.interest;

import symposium.core.reader.Follow;
import symposium.core.reader.ReaderId;

/// A reader's list of papers of some days, composed from all they follow. Nothing is remembered by
/// asking: what was shown comes again until it is marked as read or recorded as delivered.
/// Implementations are thread-safe.
public interface PersonalFeed {

  /// Composes the list of a reader.
  ///
  /// @param reader for whom
  /// @param request which days and how many papers
  /// @return the list; empty with the reason in [FeedList#emptyBecause]
  /// @throws symposium.core.error.Overloaded when too many searches run
  FeedList compose(ReaderId reader, FeedRequest request);

  /// Composes the list that one wish alone would bring, as an editor shows it before it is kept.
  ///
  /// @param reader for whom
  /// @param wish what they consider to follow
  /// @param request which days and how many papers
  /// @return the list
  /// @throws symposium.core.error.InvalidInput when the wish cannot be searched for
  FeedList preview(ReaderId reader, Follow.Wish wish, FeedRequest request);
}
