package symposium.app.wire;

import symposium.core.engine.EngineSettings;

/// How a library is opened. Thread-safe: immutable.
///
/// @param background whether indexes are brought up to date and missing vectors made in the
///   background while it is open
/// @param fresh whether the indexes are made anew, whatever state they are in
/// @param searching whether it is going to be searched, so that models are loaded ahead
public record Opening(boolean background, boolean fresh, boolean searching) {

  /// How searches are answered: for many readers in time, for one in full.
  EngineSettings settings() {
    return background ? EngineSettings.defaults() : EngineSettings.patient();
  }

  /// Keeps everything up to date in the background and answers searches.
  ///
  /// @return what servers and embedding programs use
  public static Opening serving() {
    return new Opening(true, false, true);
  }

  /// Searches once what is there.
  ///
  /// @return what one search uses
  public static Opening asking() {
    return new Opening(false, false, true);
  }

  /// Works on the papers and leaves the indexes.
  ///
  /// @return what short commands use
  public static Opening reading() {
    return new Opening(false, false, false);
  }
}
