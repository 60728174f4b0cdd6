package symposium.app.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What a user asked to be added. Thread-safe: immutable.
///
/// @param what a known model's name, or a file or folder
/// @param path `what` as a path, absolute
/// @param name the name the model gets, or empty for its own
/// @param url where to fetch it from instead: a jar of a known model, or a manifest
/// @param network what may be fetched
public record Wanted(
    String what, Path path, Optional<String> name, Optional<URI> url, Network network) {

  /// What may be fetched.
  public enum Network {
    /// Nothing at all.
    NONE,
    /// From public hosts, over HTTPS.
    PUBLIC,
    /// From any host, one in this machine's own network too, over HTTP too.
    PRIVATE
  }
}
