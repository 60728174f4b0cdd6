package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// Stored data fails its own checks; the message says which file and what restores it (HTTP 500,
/// exit 3).
///
/// Thread-safe: immutable.
public final class CorruptData extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public CorruptData(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public CorruptData(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
