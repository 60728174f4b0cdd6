package symposium.web;

/// What stands around every page's content. Thread-safe: immutable.
///
/// @param context the installation
/// @param assets the files pages refer to
/// @param shared whether people sign in
public record Frame(PageContext context, Assets assets, boolean shared) {

  /// Where a file is served.
  ///
  /// @param name its name without hash
  /// @return its address
  public String asset(String name) {
    return assets.href(name);
  }

  /// The library's size.
  ///
  /// @return `1,234 papers`
  public String papers() {
    return Numbers.counted(context.papers(), "paper", "papers");
  }

  /// The media type of a feed.
  ///
  /// @param href its address
  /// @return by the ending of its path, Atom's where it has none
  public static String feedType(String href) {
    String path = href.replaceFirst("\\?.*", "");
    if (path.endsWith(".json")) {
      return "application/feed+json";
    }
    return path.endsWith(".rss") ? "application/rss+xml" : "application/atom+xml";
  }
}
