package symposium.core.retrieve;

import java.time.Duration;

/// The moment after which an answer is no longer wanted. Thread-safe: immutable.
public final class Deadline {

  private static final Deadline NONE = new Deadline(0, false);

  private final long atNanos;
  private final boolean limited;

  private Deadline(long atNanos, boolean limited) {
    this.atNanos = atNanos;
    this.limited = limited;
  }

  /// The deadline that never comes.
  ///
  /// @return no deadline
  public static Deadline none() {
    return NONE;
  }

  /// A deadline some time from now.
  ///
  /// @param duration positive
  /// @return the deadline
  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos(), true);
  }

  /// Whether it has passed.
  ///
  /// @return true once it is too late
  public boolean expired() {
    return limited && System.nanoTime() - atNanos >= 0;
  }

  /// Time left.
  ///
  /// @return nanoseconds, 0 when expired, `Long.MAX_VALUE` without deadline
  public long remainingNanos() {
    return limited ? Math.max(0, atNanos - System.nanoTime()) : Long.MAX_VALUE;
  }
}
