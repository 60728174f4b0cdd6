package symposium.follow.digest;

import java.time.Duration;

/// How long to wait before another try: a minute, doubled each time, at most an hour. Four days of
/// an absent mail server are waited for.
final class Backoff {

  /// Tries before a mail is given up.
  static final int MOST = 100;

  /// The longest wait between two tries.
  static final Duration LONGEST = Duration.ofHours(1);

  private static final int LAST_DOUBLING = 6;

  private Backoff() {}

  /// The wait after a number of tries, 1 or more.
  static Duration after(int tries) {
    return Duration.ofMinutes(
        Math.min(LONGEST.toMinutes(), 1L << Math.min(LAST_DOUBLING, Math.max(0, tries - 1))));
  }
}
