package symposium.follow.interest;

import java.util.List;
import java.util.Optional;
import symposium.core.encode.Embedding;
import symposium.core.model.Paper;

/// A paper that suits an interest. Thread-safe: immutable.
///
/// @param paper the record
/// @param vector its vector, if there is one
/// @param score in [0, 1], higher is better, comparable within the interest only
/// @param nearest the liked paper it is most like
/// @param experts who found it, those that added most first
/// @param newVersion whether the reader knows an earlier version
record Candidate(
    Paper paper,
    Optional<Embedding> vector,
    double score,
    Optional<FeedItem.Nearest> nearest,
    List<String> experts,
    boolean newVersion) {

  /// The same as a new version of a paper the reader knows.
  Candidate ofNewVersion() {
    return new Candidate(paper, vector, score, nearest, experts, true);
  }
}
