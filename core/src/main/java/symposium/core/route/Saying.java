package symposium.core.route;

/// A feature in words. Thread-safe: immutable.
///
/// @param high what is the case where its value is higher than usual
/// @param low what is the case where its value is lower than usual
record Saying(String high, String low) {}
