package symposium.core.fuse;

import java.util.List;
import symposium.core.model.PaperId;
import symposium.core.rank.ScoredDoc;

/// A paper with its fused score and what it is made of. Thread-safe: immutable.
///
/// @param doc the paper and the sum of its contributions
/// @param contributions by expert id; experts whose list lacks the paper add nothing and are left
///   out
public record FusedDoc(ScoredDoc doc, List<Contribution> contributions) {

  /// Copies.
  public FusedDoc {
    contributions = List.copyOf(contributions);
  }

  /// The paper.
  ///
  /// @return its id
  public PaperId id() {
    return doc.id();
  }

  /// The fused score.
  ///
  /// @return unitless, higher is better
  public double score() {
    return doc.score();
  }
}
