package symposium.app.wire;

/// What came of teaching the static expert's table. Thread-safe: immutable.
///
/// @param pairs papers that were learned from
/// @param heldOut other papers that judged
/// @param before mean reciprocal rank of a held-out title's own abstract among theirs with the
///   table in use, in (0, 1]
/// @param after the same with the taught table
/// @param error the standard error of the difference, 0 or more
/// @param kept whether the taught table is kept: it is better by more than two standard errors
public record StaticLesson(
    int pairs, int heldOut, double before, double after, double error, boolean kept) {}
