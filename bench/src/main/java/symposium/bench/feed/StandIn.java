package symposium.bench.feed;

import java.util.List;
import symposium.core.model.PaperId;

/// An author who stands in for a reader. Thread-safe: immutable.
///
/// @param name the author's name, which no method sees
/// @param likes their papers before the cut, oldest first
/// @param hits their papers after it
record StandIn(String name, List<PaperId> likes, List<PaperId> hits) {

  StandIn {
    likes = List.copyOf(likes);
    hits = List.copyOf(hits);
  }

  /// The class of readers by how much they said.
  String size() {
    if (likes.size() <= 5) {
      return "5 likes";
    }
    return likes.size() <= 20 ? "6 to 20 likes" : "more than 20 likes";
  }
}
