package symposium.app.models;

/// Hears how far a file is. Called now and then on the thread that waits.
@FunctionalInterface
public interface FetchProgress {

  /// Takes notice.
  ///
  /// @param file what is being fetched or copied
  /// @param done bytes there, 0 or more
  /// @param total bytes in all, or -1 when unknown
  void report(String file, long done, long total);
}
