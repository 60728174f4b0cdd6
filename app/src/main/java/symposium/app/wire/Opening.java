package symposium.app.wire;

/// How a library is opened. Thread-safe: immutable.
///
/// @param background whether indexes are brought up to date and missing vectors made in the
///   background while it is open
/// @param fresh whether the indexes are made anew, whatever state they are in
public record Opening(boolean background, boolean fresh) {

  /// Keeps everything up to date in the background.
  ///
  /// @return what servers and embedding programs use
  public static Opening serving() {
    return new Opening(true, false);
  }

  /// Searches what is indexed and leaves the rest.
  ///
  /// @return what short commands use
  public static Opening reading() {
    return new Opening(false, false);
  }

  /// Starts the indexes anew.
  ///
  /// @return what `index --rebuild` uses
  public static Opening rebuilding() {
    return new Opening(true, true);
  }
}
