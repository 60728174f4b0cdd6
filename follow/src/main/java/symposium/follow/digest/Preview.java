package symposium.follow.digest;

import java.time.LocalDate;
import java.util.Optional;

/// A digest as it would be sent. Thread-safe: immutable.
///
/// @param from the first day, inclusive
/// @param until the last day, inclusive
/// @param seen papers that fitted, 0 or more
/// @param kept papers in the mail, 0 or more
/// @param emptyBecause why nothing would be sent, a complete sentence, or empty
/// @param subject the mail's subject
/// @param text its plain text
/// @param html its HTML
public record Preview(
    LocalDate from,
    LocalDate until,
    int seen,
    int kept,
    Optional<String> emptyBecause,
    String subject,
    String text,
    String html) {}
