package symposium.core.reader;

import java.time.Instant;
import symposium.core.model.PaperId;

/// That a reader brought a paper forward. Thread-safe: immutable.
///
/// @param reader who did
/// @param paper the paper's id, which the catalog may not hold yet
/// @param at when it was brought forward first
public record Submission(ReaderId reader, PaperId paper, Instant at) {}
