package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// A model's files are missing or unusable. The operator adds or mends them (HTTP 503, exit 3).
///
/// Thread-safe: immutable.
public final class ModelUnavailable extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public ModelUnavailable(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public ModelUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
