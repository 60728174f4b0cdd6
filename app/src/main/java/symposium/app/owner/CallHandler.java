package symposium.app.owner;

import java.io.InputStream;
import java.io.OutputStream;

/// Runs a forwarded command line in the owning process. Implementations are thread-safe.
@FunctionalInterface
public interface CallHandler {

  /// Runs it to its end.
  ///
  /// @param call what was typed and where
  /// @param in the caller's standard input
  /// @param out becomes the caller's standard output; writing fails once the caller is gone
  /// @param err becomes the caller's standard error
  /// @return the exit code
  int handle(Call call, InputStream in, OutputStream out, OutputStream err);
}
