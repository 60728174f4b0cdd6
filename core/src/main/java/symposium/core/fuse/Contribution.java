package symposium.core.fuse;

import symposium.core.retrieve.ExpertId;

/// What one expert adds to one paper's score. Thread-safe: immutable.
///
/// @param expert the expert
/// @param rank the paper's rank in the expert's own list, 1 or more
/// @param score the expert's own score, unitless, comparable within that list only
/// @param weight the expert's weight for this paper, in (0, 1]; over the experts that could see the
///   paper the weights sum to 1
/// @param amount what is added to the fused score, in [0, 1]
public record Contribution(ExpertId expert, int rank, double score, double weight, double amount) {}
