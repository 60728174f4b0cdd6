package symposium.core.library;

/// Hears how far an import is. Called on the importing thread after every committed batch, so it
/// should be quick; what was reported is durable.
@FunctionalInterface
public interface ImportProgress {

  /// Takes notice of what was done so far.
  ///
  /// @param records records read from this source so far, bad ones included
  /// @param bytesRead bytes of the source read so far, as stored
  /// @param bytesTotal bytes of the source as stored, or -1 when unknown
  void report(long records, long bytesRead, long bytesTotal);

  /// Progress nobody listens to.
  ///
  /// @return a listener that does nothing
  static ImportProgress none() {
    return (records, bytesRead, bytesTotal) -> {};
  }
}
