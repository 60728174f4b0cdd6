package symposium.core.error;

import org.jspecify.annotations.Nullable;

/// A service outside does not answer, or asks us to stay away; trying again later goes on where it
/// stopped (HTTP 503, exit 3).
///
/// Thread-safe: immutable.
public final class UpstreamUnavailable extends SymposiumException {

  private static final long serialVersionUID = 1L;

  /// With this message.
  ///
  /// @param message what happened and the way on
  public UpstreamUnavailable(String message) {
    this(message, null);
  }

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  public UpstreamUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
