package symposium.app.cli;

import symposium.core.error.CorruptData;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.IndexUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.NotFound;
import symposium.core.error.Overloaded;
import symposium.core.error.SymposiumException;
import symposium.core.error.UpstreamUnavailable;

/// What commands exit with.
final class ExitCode {

  static final int FOUND = 0;
  static final int NONE = 1;
  static final int USAGE = 2;
  static final int UNAVAILABLE = 3;

  /// A server that was asked to end, as shells name it.
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  static int of(SymposiumException failure) {
    return switch (failure) {
      case InvalidInput invalid -> USAGE;
      case NotFound missing -> NONE;
      case HomeUnavailable home -> UNAVAILABLE;
      case IndexUnavailable index -> UNAVAILABLE;
      case ModelUnavailable model -> UNAVAILABLE;
      case Overloaded overloaded -> UNAVAILABLE;
      case UpstreamUnavailable upstream -> UNAVAILABLE;
      case CorruptData corrupt -> UNAVAILABLE;
    };
  }
}
