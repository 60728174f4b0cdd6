package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// More searches than this machine admits; the caller retries later (HTTP 429, exit 3).
///
/// Thread-safe: immutable.
public final class Overloaded extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public Overloaded(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public Overloaded(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
