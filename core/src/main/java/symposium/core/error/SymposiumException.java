package symposium.core.error;

import java.util.Optional;

/// A failure that somebody can act on. The case says who: the caller, the operator or upstream.
///
/// Messages are complete sentences that name the file, line or parameter and the way on; adapters
/// show them unchanged. Thread-safe: immutable.
public abstract sealed class SymposiumException extends RuntimeException
    permits InvalidInput,
        NotFound,
        HomeUnavailable,
        IndexUnavailable,
        ModelUnavailable,
        Overloaded,
        UpstreamUnavailable,
        CorruptData {

  private static final long serialVersionUID = 1L;

  /// With this message and cause.
  ///
  /// @param message what happened and the way on
  /// @param cause what caused it, or null
  SymposiumException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }

  /// The message, never null.
  ///
  /// @return what happened and the way on
  public final String explanation() {
    return Optional.ofNullable(getMessage()).orElse(getClass().getSimpleName());
  }
}
