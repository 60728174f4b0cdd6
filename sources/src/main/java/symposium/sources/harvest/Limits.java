package symposium.sources.harvest;

import java.time.Duration;

/// What an answer may cost. Thread-safe: immutable.
///
/// @param connect the longest wait for a connection
/// @param answer the longest wait for a whole answer; a service that stalls or trickles is given up
///   then
/// @param bytes the longest answer, as sent and unpacked
record Limits(Duration connect, Duration answer, int bytes) {

  static Limits usual() {
    return new Limits(Duration.ofSeconds(20), Duration.ofMinutes(5), 64 << 20);
  }
}
