package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// What the caller asked for is not in the library (HTTP 404, exit 1).
///
/// Thread-safe: immutable.
public final class NotFound extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public NotFound(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public NotFound(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
