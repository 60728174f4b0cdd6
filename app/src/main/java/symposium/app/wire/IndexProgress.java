package symposium.app.wire;

/// Hears how far long work is. Called now and then on the waiting thread.
@FunctionalInterface
public interface IndexProgress {

  /// Takes notice.
  ///
  /// @param done papers done
  /// @param total papers in all
  void report(long done, long total);
}
