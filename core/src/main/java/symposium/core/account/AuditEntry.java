package symposium.core.account;

import java.time.Instant;
import symposium.core.reader.ReaderId;

/// Something done with accounts. Thread-safe: immutable.
///
/// @param at when
/// @param reader by or to whom; [ReaderId#OWNER] for what was done on the command line
/// @param action such as `signed-in`, `sign-in-refused`, `token-made`
/// @param detail a few words, never a secret
public record AuditEntry(Instant at, ReaderId reader, String action, String detail) {}
