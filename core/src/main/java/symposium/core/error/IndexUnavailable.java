package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// The index cannot serve: missing, of another format, closed. The operator rebuilds it (HTTP 503,
/// exit 3).
///
/// Thread-safe: immutable.
public final class IndexUnavailable extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public IndexUnavailable(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public IndexUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
