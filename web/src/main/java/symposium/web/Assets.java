package symposium.web;

import java.util.Optional;

/// Every file that pages refer to, by its address. Thread-safe: immutable.
public final class Assets {

  Assets() {}

  /// Finds a file.
  ///
  /// @param path the address's path, `/assets/…`
  /// @return the file, or empty when there is none of this name
  public Optional<Asset> find(String path) {
    return Optional.empty();
  }
}
