package symposium.core.engine;

import symposium.core.retrieve.ExpertId;

/// What one expert did for one query. Thread-safe: immutable.
///
/// @param expert the expert
/// @param outcome what became of asking it
/// @param detail why, when it has no answer; else empty
/// @param weight its gate weight, in [0, 1]
/// @param returned how many papers it ranked, 0 or more
/// @param coverage the share of the library it could see, in [0, 1]
/// @param nanos time it took, nanoseconds, waiting for a free processor included
public record ExpertTrace(
    ExpertId expert,
    Outcome outcome,
    String detail,
    double weight,
    int returned,
    double coverage,
    long nanos) {

  /// What became of asking an expert.
  public enum Outcome {
    /// It ranked papers.
    ANSWERED,
    /// It has nothing to say on this kind of query.
    ABSTAINED,
    /// It was too slow.
    TIMED_OUT,
    /// It broke.
    FAILED,
    /// Its model or index is missing.
    ABSENT,
    /// The router or the request did not want it.
    NOT_ASKED
  }
}
