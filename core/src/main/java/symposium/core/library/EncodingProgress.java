package symposium.core.library;

import java.util.Optional;

/// How far a vector space is. Thread-safe: immutable.
///
/// @param done papers whose vector is in the space and up to date
/// @param total papers in the catalog
/// @param failed papers whose text the encoder could not take; they are not tried again until the
///   next start
/// @param ratePerSecond papers done per second since work was last taken up, 0 when idle
/// @param stopped why encoding stopped for good, as a sentence with the way on; empty while it
///   works
public record EncodingProgress(
    long done, long total, long failed, double ratePerSecond, Optional<String> stopped) {}
