package symposium.sources.harvest;

import java.time.Duration;

/// Hears how a harvest goes on. Called on the harvesting thread.
public interface HarvestListener {

  /// A page was stored.
  ///
  /// @param records records so far, 0 or more; how many there will be no service tells
  /// @param reached the last day the records were changed on, or a blank text when unknown
  void stored(long records, String reached);

  /// The harvest waits, for more than the usual few seconds.
  ///
  /// @param duration how long
  /// @param reason why, a short phrase
  void waiting(Duration duration, String reason);

  /// Nobody listens.
  ///
  /// @return a listener that does nothing
  static HarvestListener none() {
    return new HarvestListener() {
      @Override
      public void stored(long records, String reached) {}

      @Override
      public void waiting(Duration duration, String reason) {}
    };
  }
}
