package symposium.follow.syndication;

import java.util.Arrays;
import java.util.Optional;

/// The formats feeds are published in; the same list in each.
public enum FeedFormat {
  /// Atom 1.0, RFC 4287.
  ATOM("atom", "application/atom+xml"),
  /// RSS 2.0.
  RSS("rss", "application/rss+xml"),
  /// JSON Feed 1.1.
  JSON("json", "application/feed+json");

  private final String extension;
  private final String mediaType;

  FeedFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// How an address of this format ends.
  ///
  /// @return without dot
  public String extension() {
    return extension;
  }

  /// Its media type.
  ///
  /// @return without parameters
  public String mediaType() {
    return mediaType;
  }

  /// The format that an address asks for.
  ///
  /// @param path such as `/daily.atom`
  /// @return the format, or empty when the path ends in none
  public static Optional<FeedFormat> ofPath(String path) {
    return Arrays.stream(values())
        .filter(format -> path.endsWith("." + format.extension))
        .findFirst();
  }
}
