package symposium.core.engine;

import java.util.List;
import symposium.core.fuse.Adjustment;
import symposium.core.fuse.Contribution;
import symposium.core.model.Paper;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Matches;

/// One result and why it is there. The score is the sum of its contributions' and adjustments'
/// amounts. Thread-safe: immutable.
///
/// @param rank its place over all pages, 1 or more
/// @param paper the record
/// @param score unitless, higher is better, comparable only within this response's query
/// @param contributions what each expert that listed it added, by expert id
/// @param adjustments named changes
/// @param matches where the query's words stand in it
public record Hit(
    int rank,
    Paper paper,
    double score,
    List<Contribution> contributions,
    List<Adjustment> adjustments,
    Matches matches) {

  /// Copies.
  public Hit {
    contributions = List.copyOf(contributions);
    adjustments = List.copyOf(adjustments);
  }

  /// Whether an expert with a say listed the paper.
  ///
  /// @param expert the expert
  /// @return whether it contributed to the score
  public boolean isFoundBy(ExpertId expert) {
    return contributions.stream().anyMatch(part -> part.expert().equals(expert));
  }

  /// The hit as the experts alone would have it.
  Hit withoutAdjustments() {
    double fused = contributions.stream().mapToDouble(Contribution::amount).sum();
    return new Hit(rank, paper, fused, contributions, List.of(), matches);
  }
}
