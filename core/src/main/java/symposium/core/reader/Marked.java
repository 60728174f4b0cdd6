package symposium.core.reader;

import java.time.Instant;
import symposium.core.model.PaperId;

/// One mark as it was set. Thread-safe: immutable.
///
/// @param reader who set it
/// @param paper the id under which the paper was marked; it may be an alias by now
/// @param mark what was said
/// @param at when it was said first
public record Marked(ReaderId reader, PaperId paper, Mark mark, Instant at) {}
