package symposium.core.library;

import java.util.Iterator;

/// Papers from one file or service, read as they are asked for in bounded memory. Confined to one
/// thread.
public interface PaperSource extends Iterator<SourceRecord>, AutoCloseable {

  /// The file's name for messages, or `-`.
  ///
  /// @return the name
  String name();

  /// How much was read so far, for progress.
  ///
  /// @return bytes of the input as stored
  long bytesRead();

  /// How large the input is.
  ///
  /// @return bytes as stored, or -1 when unknown
  long bytesTotal();

  @Override
  void close();
}
