package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// The Symposium home cannot be used: not writable, disk full, locked (HTTP 503, exit 3).
///
/// Thread-safe: immutable.
public final class HomeUnavailable extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public HomeUnavailable(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public HomeUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
