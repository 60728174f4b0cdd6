package symposium.app.models;

import java.net.URI;
import java.util.Locale;

/// Sizes and addresses in few words.
final class Sizes {

  private Sizes() {}

  static String text(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /// The last part of an address's path.
  static String name(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
