package symposium.follow.interest;

import java.util.List;
import java.util.Optional;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// One paper of a list and why it is there. Thread-safe: immutable.
///
/// @param paper the record
/// @param score how well it suits its interest, in [0, 1], higher is better; 1 is the best paper of
///   that interest in these days
/// @param newVersion whether the reader knows an earlier version
/// @param why the reason
public record FeedItem(Paper paper, double score, boolean newVersion, Why why) {

  /// Why a paper is in a list. Thread-safe: immutable.
  ///
  /// @param follow the number of the follow that brought it, 0 in a preview
  /// @param interest the interest's label: the follow's name, and which of its papers' themes
  /// @param nearest the liked paper it is most like, where the interest has liked papers
  /// @param experts names of the experts that found it, those that added most first; empty for new
  ///   versions
  public record Why(long follow, String interest, Optional<Nearest> nearest, List<String> experts) {

    /// Copies.
    public Why {
      experts = List.copyOf(experts);
    }
  }

  /// A liked paper beside a listed one. Thread-safe: immutable.
  ///
  /// @param id the liked paper
  /// @param title its title
  /// @param similarity cosine of their vectors, in [-1, 1], higher is closer
  public record Nearest(PaperId id, String title, double similarity) {}
}
