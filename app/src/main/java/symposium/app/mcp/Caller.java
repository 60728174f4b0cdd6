package symposium.app.mcp;

import symposium.core.reader.ReaderId;

/// For whom a tool acts. Thread-safe: immutable.
///
/// @param reader whose follows and lists it sees
/// @param mayWrite whether it may change what belongs to them
public record Caller(ReaderId reader, boolean mayWrite) {}
