package symposium.core.digest;

import java.time.Instant;

/// That a reader confirmed an address. Thread-safe: immutable.
///
/// @param at when the button was pressed
/// @param origin a keyed hash of the network address it was pressed from: proof for whoever knows
///   the address, useless to everybody else
public record Consent(Instant at, String origin) {}
