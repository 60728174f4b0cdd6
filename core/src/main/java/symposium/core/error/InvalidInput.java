package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// What the caller gave cannot be used: a parameter, a file, a record. The caller mends it (HTTP
/// 400, exit 2).
///
/// Thread-safe: immutable.
public final class InvalidInput extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public InvalidInput(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public InvalidInput(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
