package symposium.core.reader;

import java.util.List;
import java.util.Optional;

/// Readers' follows, durably. No reader sees or changes another's. Implementations are thread-safe.
public interface Follows {

  /// The most follows of one reader.
  int MAX_FOLLOWS = 100;

  /// Adds a follow.
  ///
  /// @param reader whose
  /// @param wish what it is about
  /// @return the follow with its number
  /// @throws symposium.core.error.InvalidInput when the reader has [#MAX_FOLLOWS] already
  Follow add(ReaderId reader, Follow.Wish wish);

  /// Changes what a follow is about.
  ///
  /// @param follow with the number of one that is there
  /// @return whether the reader has such a follow
  boolean replace(Follow follow);

  /// Ends a follow.
  ///
  /// @param reader whose
  /// @param number which
  /// @return whether the reader had such a follow
  boolean remove(ReaderId reader, long number);

  /// Looks a follow up.
  ///
  /// @param reader whose
  /// @param number which
  /// @return the follow, or empty when the reader has none of that number
  Optional<Follow> find(ReaderId reader, long number);

  /// A reader's follows.
  ///
  /// @param reader whose
  /// @return at most [#MAX_FOLLOWS], oldest first
  List<Follow> list(ReaderId reader);
}
